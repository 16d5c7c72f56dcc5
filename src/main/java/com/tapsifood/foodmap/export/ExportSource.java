package com.tapsifood.foodmap.export;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.tile.TileQuery;
import java.util.List;
import java.util.Set;

/** Something that can be had as a file. */
interface ExportSource {

    /** As it stands in the address. */
    String name();

    Set<ExportFormat> formats();

    /** Parameters of an address that restrict the rows. */
    List<String> parameters();

    /**
     * What the parameters ask for, as far as the caller may see it. May take some milliseconds; no row is read before
     * somebody takes it.
     *
     * @throws com.tapsifood.foodmap.platform.Refusal when a parameter cannot be used, or data are still being loaded
     */
    ExportTable table(TileQuery query, Rights rights, ExportFormat format);
}
