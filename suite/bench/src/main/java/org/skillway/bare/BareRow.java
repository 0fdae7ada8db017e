package org.skillway.bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row with a little text. */
@Entity
@Table(name = "bare_row")
class BareRow {

    @Id
    UUID id = new UUID(0, 0);

    String text = "";

    protected BareRow() {}

    BareRow(UUID id, String text) {
        this.id = id;
        this.text = text;
    }
}
