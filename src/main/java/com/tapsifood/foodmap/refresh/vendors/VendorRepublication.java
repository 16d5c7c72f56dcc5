package com.tapsifood.foodmap.refresh.vendors;

import com.tapsifood.foodmap.refresh.FollowsPolygons;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RefreshContext;
import org.springframework.stereotype.Component;

/** The same vendors, assigned to other polygons. */
@Component
class VendorRepublication implements FollowsPolygons {

    @Override
    public void republish(RefreshContext context, PublishedPolygons polygons) {
        context.jdbc()
                .sql("select source from dataset_version where dataset = 'vendors' and status = 'published'")
                .query(String.class)
                .optional()
                .ifPresent(source -> {
                    var version = new VendorVersion(context, source);
                    version.keepVendors();
                    version.keepGrades();
                    version.publish(polygons);
                });
    }
}
