package org.brecha.download;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every format there is, in the order in which to offer them. */
@Component
class FileFormats {

  private final List<FileFormat> all;

  FileFormats(List<FileFormat> all) {
    this.all = List.copyOf(all);
    Set<String> extensions = new HashSet<>();
    for (FileFormat format : all) {
      if (!extensions.add(format.extension())) {
        throw new IllegalStateException("two formats with extension " + format.extension());
      }
    }
  }

  List<FileFormat> all() {
    return all;
  }

  Optional<FileFormat> find(String extension) {
    return all.stream().filter(format -> format.extension().equals(extension)).findFirst();
  }
}
