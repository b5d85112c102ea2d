// Prints rows of cells as a table: the first column to the left, the others to the right.

/** @param {string[][]} rows the first are the headings */
export function printTable(rows) {
    const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
    for (const cells of rows) {
        console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "));
    }
}
