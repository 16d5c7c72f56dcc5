package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.areas.PolygonImport;
import com.tapsifood.foodmap.refresh.file.PolygonColumns;
import com.tapsifood.foodmap.refresh.file.PolygonFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Profile("command")
@Command(
        name = "polygons",
        description = "Replaces one layer of one city. Reads CSV with a WKT column, GeoJSON, or an ESRI shapefile.")
class ImportPolygonsCommand implements Runnable {

    private final PolygonImport imports;
    private final Catalog catalog;

    @Parameters(description = "The file; of a shapefile, the .shp.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--city", required = true, description = "Key of the city: tehran, mashhad, shiraz.")
    @SuppressWarnings("NullAway.Init")
    String city;

    @Option(names = "--layer", required = true, description = "marketing_area, region or neighbourhood.")
    @SuppressWarnings("NullAway.Init")
    String layer;

    @Option(names = "--id-column", description = "Column with a stable id; without, names tell polygons apart.")
    @Nullable
    String idColumn;

    @Option(names = "--name-column", description = "Column with the name; found by itself when it is called so.")
    @Nullable
    String nameColumn;

    @Option(names = "--population-column", description = "Column with the residents.")
    @Nullable
    String populationColumn;

    @Option(names = "--srid", description = "EPSG code of the coordinates, when the file does not say or is wrong.")
    @Nullable
    Integer srid;

    @Mixin
    ImportCommand.Options options = new ImportCommand.Options();

    ImportPolygonsCommand(PolygonImport imports, Catalog catalog) {
        this.imports = imports;
        this.catalog = catalog;
    }

    @Override
    public void run() {
        var place = new PolygonImport.Place(catalog.getCity(city), PolygonLayer.of(layer));
        var columns = new PolygonColumns(idColumn, nameColumn, null, populationColumn, srid);
        try (var progress = new TerminalProgress()) {
            var report = imports.run(PolygonFiles.open(file, columns), place, options.intent(), progress);
            progress.close();
            new ReportPrinter(options.json).print(report);
        }
    }
}
