package dev.muster.drills;

/// Where a drill takes place: a product at work, a community with people in it, and chance.
record Scene(Product product, Founding founding, long seed) {

    Api api() {
        return product.api();
    }

    /// The address of the style sheet, which needs no database.
    String style() {
        return product.style();
    }
}
