package org.brecha.download;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;

/**
 * Hashtags of the Humanitarian Exchange Language (HXL 1.1, tagging conventions and core hashtags)
 * for every field of every layer. {@code #adm2} is for the level of the layer's own units, {@code
 * #adm1} then for the unit above.
 */
final class HxlTags {

  private static final Pattern LEVEL = Pattern.compile("_adm([0-9])$");

  /** Field and hashtag; {@code #unit} and {@code #above} stand for the level of the layer. */
  private static final String OF_ANY_LAYER =
      """
      unit_code #unit+code
      name #unit+name
      unit_name #unit+name
      parent_code #above+code
      parent_name #above+name
      country #country+code+v_iso2
      countries #country+code+v_iso2+list
      level #meta+level
      kind #meta+kind
      boundary_edition #meta+boundary+edition
      boundary_kind #meta+boundary+kind
      area_km2 #indicator+area+km2
      seat_name #loc+capital+name
      valid_from #date+start
      valid_to #date+end
      neighbour_code #unit+neighbour+code
      neighbour_name #unit+neighbour+name
      weight #indicator+weight
      source #meta+source
      indicator #indicator+code
      period #date+period
      years #indicator+years+num
      count #affected+num
      count_status #status+count
      count_method #meta+count+method
      count_unassigned #affected+unassigned+num
      population #population+num
      population_year #date+population+year
      population_series #meta+population+source
      population_status #status+population
      person_years #population+person_years+num
      rate_per_100k #indicator+rate
      rate_lower #indicator+rate+lower
      rate_upper #indicator+rate+upper
      rate_smoothed #indicator+rate+smoothed
      rate_smoothed_local #indicator+rate+smoothed+local
      rate_smoothed_geoda #indicator+rate+smoothed+geoda
      rate_status #status+rate
      rate_source #meta+source+rate
      reported_crime #meta+reported
      split_off_later #meta+boundary+changes
      programmes_active #activity+active+num
      programmes_national #activity+national+num
      programmes_wider #activity+wider+num
      programmes_coordination #activity+coordination+num
      programmes_uncertain #activity+uncertain+num
      programme_codes #activity+code+list
      programme_status #status+activity
      supply_per_100k #indicator+supply+rate
      supply_score #indicator+supply+score
      supply_quality #indicator+supply+quality
      supply_class #indicator+supply+class
      duplicate_supply #meta+supply+duplicate
      supply #indicator+supply+percentile
      need #indicator+need+percentile
      need_measure #meta+need+method
      gap #indicator+gap
      gap_class #severity+gap+class
      gap_status #status+gap
      bivariate_class #severity+bivariate+class
      agreement_status #status+agreement
      benchmark #meta+benchmark
      benchmark_rate #indicator+benchmark+rate
      benchmark_p #indicator+benchmark+p
      benchmark_p_fdr #indicator+benchmark+p+fdr
      benchmark_class #indicator+benchmark+class
      compare_period #date+compare
      rate_ratio #indicator+ratio
      rate_ratio_lower #indicator+ratio+lower
      rate_ratio_upper #indicator+ratio+upper
      rate_ratio_p #indicator+ratio+p
      rank #indicator+rank
      rank_lower #indicator+rank+lower
      rank_upper #indicator+rank+upper
      rank_units #indicator+rank+units
      probability_worst #indicator+probability+worst
      class_probability #indicator+probability+class
      class_stable #indicator+class+stable
      hotspot_class #indicator+hotspot+class
      hotspot_p #indicator+hotspot+p
      hotspot_p_fdr #indicator+hotspot+p+fdr
      hotspot_status #status+hotspot
      hotspot_inference #meta+hotspot+method
      local_moran #indicator+moran+local
      gi_star_z #indicator+gi_star+z
      gi_star_p #indicator+gi_star+p
      gi_star_p_fdr #indicator+gi_star+p+fdr
      gi_star_class #indicator+gi_star+class
      neighbours #indicator+neighbours+num
      programme #activity+code
      name_es #activity+name+i_es
      name_en #activity+name+i_en
      scope #activity+scope
      lead #org+lead+code
      lead_es #org+lead+name+i_es
      lead_en #org+lead+name+i_en
      partners #org+partner+list
      funders #org+funder+list
      type #activity+type
      nature #activity+nature
      levels #activity+prevention+level
      start #date+start
      end #date+end
      status #status+activity+recorded
      activity #status+activity+period
      counted #meta+counted
      territories #loc+name+list
      people_reached #reached+num
      people_eligible #targeted+num
      amount #value
      facts #description
      """;

  private static final Map<String, String> TAGS = new HashMap<>();

  static {
    for (String line : OF_ANY_LAYER.lines().toList()) {
      String[] parts = line.split(" ");
      if (TAGS.put(parts[0], parts[1]) != null) {
        throw new IllegalStateException("two hashtags for " + parts[0]);
      }
    }
  }

  private HxlTags() {}

  /** The hashtag of a field, or empty if none was chosen for it yet. */
  static Optional<String> find(Layer layer, LayerField field) {
    Matcher level = LEVEL.matcher(layer.id());
    int own = level.find() ? Integer.parseInt(level.group(1)) : -1;
    String unit = own < 0 ? "#loc" : "#adm" + own;
    String above = own < 2 ? "#country" : "#adm" + (own - 1);
    return Optional.ofNullable(TAGS.get(field.name()))
        .map(tag -> tag.replace("#unit", unit).replace("#above", above));
  }
}
