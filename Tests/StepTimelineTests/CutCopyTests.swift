import Testing

@testable import StepTimeline

/// A copy in a column that is too narrow for it.
@Suite struct CutCopyTests {
  @Test(
    arguments: [
      (
        "COPY --chown=app:app --from=tools /srv/shop/dist /usr/share/shop", 60,
        "COPY --chown=… --from=tools /srv/shop/dist /usr/share/shop"
      ),
      (
        "COPY --chown=app:app --from=tools /srv/shop/dist /usr/share/shop", 40,
        "COPY /srv/shop/dist /usr/share/shop"
      ),
      ("COPY --from=tools /srv/shop /usr/share/shop/dist", 40, "COPY --from=… /srv/shop …share/shop/dist"),
      ("COPY --link --from=tools /srv/shop /usr/share", 40, "COPY --from=tools /srv/shop /usr/share"),
      ("COPY --from=tools /srv/shop/dist /usr/share/shop", 24, "COPY /srv/shop… …re/shop"),
      ("COPY a /srv/a/very/long/folder/that/has/no/room", 30, "COPY a …older/that/has/no/room"),
      (
        "COPY [\"src/Shop.Api/Shop.Api.csproj\",\"src/Shop.Api/\"]", 40,
        "COPY [\"src/Shop.Api/Shop.… …/Shop.Api/\"]"
      ),
      (
        "COPY [\"src/Shop.Api/Shop.Api.csproj\", \"src/Shop.Api/\"]", 40,
        "COPY [\"src/Shop.Api/Shop.… …/Shop.Api/\"]"
      ),
      ("COPY <<EOF /etc/shop/conf.d/default-settings.conf", 30, "COPY <<EOF …ault-settings.conf"),
      ("ADD x", 4, "ADD…"),
    ] as [(String, Int, String)])
  func sourceAndDestinationStay(instruction: String, columns: Int, wanted: String) {
    let row = TableRows.Row(Step(id: "1", name: "[1/2] \(instruction)", sourceLine: 1))
    let text = row.instruction(columns: columns, sign: "…")
    #expect(text == wanted)
    #expect(TextWidth.columns(of: text) <= columns)
    #expect(TextWidth.columns(of: row.instruction(columns: columns, sign: "...")) <= columns)
  }
}
