package org.skillway.suite;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a page of a front end comes from, as a browser names it: scheme, host and port, without a path. */
final class Origin implements ITypeConverter<String> {

    private static final Pattern ONE = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    @Override
    public String convert(String given) {
        if (!ONE.matcher(given).matches()) {
            throw new TypeConversionException(
                    "'%s' is no origin; http://localhost:5173 is one, without a slash at its end".formatted(given));
        }
        return given;
    }
}
