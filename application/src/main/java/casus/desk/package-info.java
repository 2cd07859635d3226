/**
 * The desk: the record in a browser and as an API. Pages are made on the server from templates, work without scripts, and ask no
 * other host for anything. Every route stands in a table with the role it asks for.
 */
@NullMarked
package casus.desk;

import org.jspecify.annotations.NullMarked;
