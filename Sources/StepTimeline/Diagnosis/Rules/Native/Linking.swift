extension RuleCatalog {
  /// Linker errors that are neither a missing library nor a wrong processor.
  static let linking: [Rule] = [
    Rule(
      id: "linker-defined-twice", partOf: "linker-wrong-format", family: "compilers", subject: .program,
      title: "{symbol|A symbol} is defined in more than one object",
      level: 87, confidence: .certain,
      patterns: [
        "multiple definition of `{symbol}'; {...}first defined here", "multiple definition of `{symbol}'",
        "duplicate symbol: {symbol}",
      ],
      causes: [
        "A header defines a variable; GCC 10 and later no longer merge its copies (-fno-common is the default).",
        "A source file or a library is linked twice.",
      ],
      fixes: [
        "Declare {symbol|it} `extern` in the header, and define it in one source file.",
        Fix("Or, for old code, compile as GCC 9 did.", snippet: "ENV CFLAGS=-fcommon"),
      ],
      docs: ["https://gcc.gnu.org/gcc-10/porting_to.html"],
      examples: [
        "/usr/bin/ld: b.o:(.bss+0x0): multiple definition of `counter'; a.o:(.bss+0x0): first defined here"
      ]
    ),
    Rule(
      id: "linker-library-not-named", partOf: "linker-wrong-format", family: "compilers", subject: .program,
      title: "The program uses {library|a library} that the link command does not name",
      level: 87, confidence: .certain,
      patterns: [
        Pattern(
          "{library}: error adding symbols: DSO missing from command line",
          more: ["undefined reference to symbol '{symbol}'"]),
        "error adding symbols: DSO missing from command line",
      ],
      causes: [
        "The library comes in only through another one, which newer linkers no longer accept."
      ],
      fixes: [
        Fix(
          "Name the library in the link command (`-l…`; for threads `-pthread`).",
          snippet: "RUN make LDLIBS=-l<library>")
      ],
      docs: ["https://sourceware.org/binutils/docs/ld/Options.html"],
      examples: [
        "/usr/bin/ld: /lib/x86_64-linux-gnu/libm.so.6: error adding symbols: DSO missing from command line"
      ]
    ),
  ]
}
