package org.actionledger.command.planimport.draft;

import org.actionledger.command.planimport.run.ImportId;

/** There is no such import, or it has no such row. */
public class ImportUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportUnknown(String detail) {
        super(detail, null, false, false);
    }

    static ImportUnknown of(ImportId importId) {
        return new ImportUnknown("There is no import " + importId + ".");
    }

    static ImportUnknown of(ImportId importId, int row) {
        return new ImportUnknown("Import " + importId + " has no row " + row + ".");
    }
}
