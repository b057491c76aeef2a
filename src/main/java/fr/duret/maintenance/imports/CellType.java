package fr.duret.maintenance.imports;

/** How a cell of some column is read. */
@FunctionalInterface
interface CellType<T> {

    /** Reads a text that is neither blank nor surrounded by spaces. */
    T read(String text) throws UnreadableCell;
}
