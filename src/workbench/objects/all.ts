/** Kinds register their members when they are loaded; whoever makes a host loads them all. */
import './range-areas';
import './workbook';
