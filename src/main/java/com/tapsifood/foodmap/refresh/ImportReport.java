package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.dataset.Dataset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one import.
 *
 * @param status published, dry_run or refused
 * @param accepted rows that were taken, repaired ones included
 * @param repaired accepted rows that lost or changed a value, by reason; a row may have several
 * @param quarantined rows not taken, by reason
 * @param examples one line for the first rows of each reason
 * @param notes what else people should know, such as columns that were missing
 * @param version published dataset version; null when none was
 */
public record ImportReport(
        Dataset dataset,
        String source,
        String status,
        long read,
        long accepted,
        Map<Reason, Long> repaired,
        Map<Reason, Long> quarantined,
        List<String> examples,
        List<String> notes,
        @Nullable Integer version,
        Duration time) {

    public long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    public long repairedRows() {
        return repaired.values().stream().mapToLong(Long::longValue).sum();
    }
}
