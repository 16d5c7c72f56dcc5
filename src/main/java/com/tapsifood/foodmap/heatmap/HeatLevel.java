package com.tapsifood.foodmap.heatmap;

/**
 * All orders of a square sorted for the cells of one zoom, as they are served. A <em>block</em> has the orders of one
 * cell; a <em>run</em> is the part of a block with one {@link OrderGroup}, sorted by time. A cell with more than 65 535
 * customers has several blocks that share no customer, so that counts of blocks add up, those of customers too.
 *
 * @param zoom of the cells
 * @param cell of each block: low bits of its Morton number, within the square
 * @param openZoom of each block: finest zoom up to this one at which its orders may be shown
 * @param groups of each block: a bit for every group it has
 * @param customers of each block: its customers are numbered from 1 to this
 * @param firstRun of each block, and the end
 * @param firstRow of each run, and the end
 * @param time of each order: hours since the square's first day began
 * @param customer of each order: number within the block, 0 when unknown
 * @param vendor of each order: place in the square's dictionary
 * @param place of each order: place in the square's dictionary of polygons
 * @param roster for each block in turn its customers' numbers within the city; empty where coarser zooms do not need it
 * @param firstInRoster of each block, and the end
 */
record HeatLevel(
        int zoom,
        char[] cell,
        byte[] openZoom,
        long[] groups,
        char[] customers,
        int[] firstRun,
        int[] firstRow,
        char[] time,
        char[] customer,
        char[] vendor,
        char[] place,
        int[] roster,
        int[] firstInRoster) {

    int blocks() {
        return cell.length;
    }

    /** First block whose cell is not less than this one. */
    int firstBlock(int atLeast) {
        int low = 0;
        int high = cell.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cell[middle] < atLeast) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Memory of the arrays. */
    long bytes() {
        return 2L * (cell.length + customers.length + time.length + customer.length + vendor.length + place.length)
                + openZoom.length
                + 8L * groups.length
                + 4L * (firstRun.length + firstRow.length + roster.length + firstInRoster.length);
    }
}
