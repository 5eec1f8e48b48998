package dk.frirum.benchmark;

import dk.frirum.benchmark.Figures.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, as far as it is there.
 *
 * @param dataset none where there are no figures at all
 * @param slice none likewise
 * @param slices all of the data set, the latest first
 * @param asked what the choices came to
 */
record Found(
    List<Dataset> datasets,
    @Nullable Dataset dataset,
    List<Slice> slices,
    @Nullable Slice slice,
    Asked asked) {

  /** The asked, else the usual: the real benchmarking, its latest period, all groups. */
  static Found of(Figures figures, Asked asked) {
    List<Dataset> datasets = figures.datasets();
    Dataset dataset =
        Dataset.of(asked.data())
            .filter(datasets::contains)
            .or(() -> datasets.stream().findFirst())
            .orElse(null);
    if (dataset == null) {
      return new Found(datasets, null, List.of(), null, asked);
    }
    List<Slice> slices = figures.slices(dataset);
    String period = first(slices.stream().map(Slice::period).toList(), asked.period()).orElse("");
    List<Slice> inPeriod = slices.stream().filter(each -> each.period().equals(period)).toList();
    List<String> groups = inPeriod.stream().map(Slice::group).toList();
    String usual = groups.contains(Group.ALL.code()) ? Group.ALL.code() : "";
    String group = first(groups, groups.contains(asked.group()) ? asked.group() : usual).orElse("");
    Slice slice =
        inPeriod.stream().filter(each -> each.group().equals(group)).findFirst().orElse(null);
    String region = Region.of(asked.region()).map(Region::code).orElse("");
    return new Found(
        datasets,
        dataset,
        slices,
        slice,
        new Asked(dataset.code(), period, group, region, asked.sort()));
  }

  private static Optional<String> first(List<String> there, String wanted) {
    return there.contains(wanted) ? Optional.of(wanted) : there.stream().findFirst();
  }
}
