package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.brecha.http.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class ShelfTest {

  @TempDir private Path parent;
  private Shelf shelf;
  private final ExecutorService clients = Executors.newCachedThreadPool();

  private Shelf shelf(long bytes, int files, int makers, Duration patience) {
    shelf =
        new Shelf(
            new DownloadSettings(
                parent.toString(), DataSize.ofBytes(bytes), files, makers, patience));
    return shelf;
  }

  @AfterEach
  void close() throws IOException {
    clients.shutdownNow();
    if (shelf != null) {
      shelf.destroy();
    }
  }

  private static Shelf.Maker of(int bytes) {
    return file -> Files.write(file, new byte[bytes]);
  }

  private boolean isThere(String name) {
    return shelf
        .find(name)
        .map(
            file -> {
              file.close();
              return true;
            })
        .orElse(false);
  }

  @Test
  void oneMakesTheFileThatManyAskFor() throws Exception {
    shelf(1000, 10, 2, Duration.ofSeconds(20));
    AtomicInteger made = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Shelf.Maker slow =
        file -> {
          made.incrementAndGet();
          started.countDown();
          awaitQuietly(go);
          Files.write(file, new byte[7]);
        };
    List<Future<Long>> sizes =
        Stream.generate(
                () ->
                    clients.submit(
                        () -> {
                          try (ShelvedFile file = shelf.take("e1", "a", slow)) {
                            return Files.size(file.path());
                          }
                        }))
            .limit(6)
            .toList();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(isThere("a")).isFalse();
    go.countDown();
    for (Future<Long> size : sizes) {
      assertThat(size.get(10, TimeUnit.SECONDS)).isEqualTo(7);
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void aFileThatCouldNotBeMadeIsNeverThereAndIsMadeAnewNextTime() throws Exception {
    shelf(1000, 10, 1, Duration.ofSeconds(5));
    assertThatThrownBy(
            () ->
                shelf.take(
                    "e1",
                    "a",
                    file -> {
                      Files.write(file, new byte[3]);
                      throw new IOException("the disk is full");
                    }))
        .hasMessage("the disk is full");
    assertThat(isThere("a")).isFalse();
    try (Stream<Path> left = Files.walk(parent)) {
      assertThat(left.filter(Files::isRegularFile).map(p -> p.getFileName().toString()))
          .containsExactly("lock");
    }
    try (ShelvedFile file = shelf.take("e1", "a", of(5))) {
      assertThat(file.size()).isEqualTo(5);
    }
  }

  @Test
  void theOneAskedForLongestAgoMakesRoomButNeverOneThatIsRead() throws Exception {
    shelf(100, 10, 1, Duration.ofSeconds(5));
    ShelvedFile read = shelf.take("e1", "read", of(40));
    shelf.take("e1", "old", of(30)).close();
    shelf.take("e1", "new", of(50)).close();
    assertThat(isThere("old")).isFalse();
    assertThat(isThere("new")).isTrue();
    assertThat(Files.size(read.path())).isEqualTo(40);
    read.close();
    shelf.take("e1", "newer", of(60)).close();
    assertThat(isThere("read")).isFalse();
  }

  @Test
  void noMoreFilesAreKeptThanMayBe() throws Exception {
    shelf(1000, 3, 1, Duration.ofSeconds(5));
    for (String name : List.of("a", "b", "c", "d", "e")) {
      shelf.take("e1", name, of(1)).close();
    }
    assertThat(Stream.of("a", "b", "c", "d", "e").filter(this::isThere))
        .containsExactly("c", "d", "e");
  }

  @Test
  void filesOfAnOldEditionGoWhenOneOfANewEditionIsMade() throws Exception {
    shelf(1000, 10, 1, Duration.ofSeconds(5));
    shelf.take("e1", "a", of(1)).close();
    shelf.take("e2", "b", of(1)).close();
    assertThat(isThere("a")).isFalse();
    assertThat(isThere("b")).isTrue();
  }

  @Test
  void nothingIsMadeWhileAsMuchIsReadAsMayBeKept() throws Exception {
    shelf(100, 10, 1, Duration.ofSeconds(5));
    try (ShelvedFile read = shelf.take("e1", "read", of(100))) {
      assertBusy("other", of(1));
      assertThat(read.size()).isEqualTo(100);
    }
    shelf.take("e1", "other", of(1)).close();
  }

  @Test
  void whoWaitsTooLongForATurnIsToldToComeAgain() throws Exception {
    shelf(1000, 10, 1, Duration.ofMillis(50));
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Future<?> first =
        clients.submit(
            () -> {
              shelf
                  .take(
                      "e1",
                      "a",
                      file -> {
                        started.countDown();
                        awaitQuietly(go);
                        Files.write(file, new byte[1]);
                      })
                  .close();
              return null;
            });
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    assertBusy("b", of(1));
    assertBusy("a", of(1));
    go.countDown();
    first.get(10, TimeUnit.SECONDS);
    assertThat(isThere("a")).isTrue();
  }

  @Test
  void whatAKilledProcessLeftIsDeletedAndWhatALivingOneHasIsNot() throws Exception {
    Path left = Files.createDirectory(parent.resolve("brecha-files-left"));
    Files.write(left.resolve("lock"), new byte[0]);
    Files.write(left.resolve("half"), new byte[9]);
    Path stranger = Files.createDirectory(parent.resolve("other"));
    shelf(1000, 10, 1, Duration.ofSeconds(5));
    shelf.take("e1", "a", of(1)).close();
    assertThat(left).doesNotExist();
    assertThat(stranger).exists();
    Shelf first = shelf;
    Shelf second = shelf(1000, 10, 1, Duration.ofSeconds(5));
    second.take("e1", "b", of(1)).close();
    second.destroy();
    assertThat(first.find("a")).hasValueSatisfying(file -> assertThat(file.path()).exists());
    first.destroy();
    try (Stream<Path> entries = Files.list(parent)) {
      assertThat(entries).containsExactly(stranger);
    }
  }

  @Test
  void whatTheSystemTidiedAwayIsMadeAnew() throws Exception {
    shelf(100, 10, 1, Duration.ofSeconds(5));
    shelf.take("e1", "a", of(60)).close();
    Path file = shelf.find("a").orElseThrow().path();
    Files.delete(file);
    assertThat(isThere("a")).isFalse();
    shelf.take("e1", "a", of(60)).close();
    assertThat(isThere("a")).isTrue();

    FileSystemUtils.deleteRecursively(file.getParent());
    assertThat(isThere("a")).isFalse();
    try (ShelvedFile anew = shelf.take("e1", "b", of(70))) {
      assertThat(anew.path()).exists();
    }
    assertThat(isThere("b")).isTrue();
  }

  @Test
  void onlyAFewWaitForOneFile() throws Exception {
    shelf(1000, 10, 1, Duration.ofSeconds(20));
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Shelf.Maker slow =
        file -> {
          started.countDown();
          awaitQuietly(go);
          Files.write(file, new byte[1]);
        };
    List<Future<String>> answers =
        Stream.generate(
                () ->
                    clients.submit(
                        () -> {
                          try (ShelvedFile file = shelf.take("e1", "a", slow)) {
                            return Long.toString(file.size());
                          } catch (ProblemException e) {
                            go.countDown();
                            return Integer.toString(e.problem().status());
                          }
                        }))
            .limit(10)
            .toList();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    List<String> said = new ArrayList<>();
    for (Future<String> answer : answers) {
      said.add(answer.get(10, TimeUnit.SECONDS));
    }
    assertThat(said).filteredOn("1"::equals).hasSize(9);
    assertThat(said).filteredOn("503"::equals).hasSize(1);
  }

  private void assertBusy(String name, Shelf.Maker maker) {
    assertThatThrownBy(() -> shelf.take("e1", name, maker))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(503));
  }

  private static void awaitQuietly(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("nobody went on");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
