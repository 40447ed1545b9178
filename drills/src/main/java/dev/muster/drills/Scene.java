package dev.muster.drills;

/// Where a drill takes place: a product at work, a community with people in it, and chance.
record Scene(Product product, Founding founding, long seed) {

    Api api() {
        return product.api();
    }
}
