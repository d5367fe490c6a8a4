/// Official images of languages, by the programs that come with the language.
///
/// For a program that is missing because the image is of another language: no package of the distribution has it, or an old
/// release. Sources: the pages of the images on hub.docker.com. Written by hand.
enum LanguageImages {
  /// The image that has the program, unless the base image is that one or is built on it.
  static func image(with program: String, notOn base: String?) -> String? {
    guard let row = FactTable.rows(table, of: program).first, row.count > 1 else { return nil }
    let image = String(row[1])
    let own = base.map { words(of: $0) } ?? []
    return words(of: image).allSatisfy { own.contains($0) } ? nil : image
  }

  /// The words of the last part of a name that may hold variables: `eclipse` and `temurin` of `acme/eclipse-temurin:${V}`.
  static func words(of image: String) -> [Substring] {
    let name = image.prefix { $0 != "@" }.split(separator: "/").last ?? ""
    return name.prefix { $0 != ":" }.split { "-_.$".contains($0) }
  }

  private static let table = """
    stack|haskell:9
    cabal|haskell:9
    ghc|haskell:9
    mix|elixir:1.18
    iex|elixir:1.18
    rebar3|erlang:27
    sbt|sbtscala/scala-sbt:eclipse-temurin-21.0.6_7_1.10.11_3.6.4
    lein|clojure:lein
    clj|clojure:tools-deps
    swift|swift:6.1
    dart|dart:stable
    crystal|crystallang/crystal:latest
    shards|crystallang/crystal:latest
    nim|nimlang/nim:latest
    nimble|nimlang/nim:latest
    julia|julia:1.11
    Rscript|r-base:latest
    opam|ocaml/opam:debian-12-ocaml-5.2
    gradle|gradle:8-jdk21
    bun|oven/bun:1
    cargo|rust:1
    rustc|rust:1
    dotnet|mcr.microsoft.com/dotnet/sdk:9.0
    """
}
