package org.actionledger.command.planimport.web;

import org.actionledger.command.planimport.draft.RowsOf;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads which rows are wanted, as an address says it: {@code left-out}. */
@Component
class RowsAskedFor implements Converter<String, RowsOf> {

    @Override
    public RowsOf convert(String name) {
        return RowsOf.of(name);
    }
}
