package org.actionledger.command.planimport.web;

/** There is no such import, or it has no such row. */
class ImportUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportUnknown(String detail) {
        super(detail, null, false, false);
    }
}
