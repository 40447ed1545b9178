package dev.muster.example;

/// What one module adds to the example. Here is the place for it: a class of this module per module of the product,
/// which Spring collects by type and orders by `@Order`; it finds what earlier parts made through the faces.
interface ExamplePart {

    /// Tells this part, each act at its own moment in the past and by whoever did it.
    void play(Stage stage);
}
