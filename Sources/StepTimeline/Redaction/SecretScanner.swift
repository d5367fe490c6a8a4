/// Walks once over a text and finds the ranges to mask.
///
/// Each byte is looked at once by ``scan()``. What it starts at a byte looks back at most over a name, and ahead
/// either to the end of the masked range, where the walk continues, or over a bounded distance.
struct SecretScanner {
  /// The state that earlier lines of the same output leave for the next one.
  struct State: Equatable {
    var keys = KeyBlock()
    /// Lines in which `password x` still belongs to a machine of a `.netrc`.
    var netrc = 0
    /// Lines in which `value: x` still belongs to a name that was a secret's.
    var pair = 0
    /// Lines in which a host's name may still have a token: `"github-oauth": {"github.com": "x"}`.
    var hosts = 0
    /// Lines in which `bob:x` is an account with its password.
    var accounts = 0
    /// Lines in which `key: x` still belongs to a part of the settings that is about encryption.
    var parts = 0
    /// Lines in which `value: x` still belongs to a group of settings that has a secret's name.
    var groups = 0
    /// Lines in which `bob = x` is an administrator with a password, and those in which it may be a user with one.
    var admins = 0
    var users = 0
    /// Lines that still belong to one that spoke of a secret: a list, a table, what a command prints.
    var spoken = 0
    /// Lines in which the members of a Kubernetes secret may follow, and whether its `data:` has begun.
    var secretLines = 0
    var isInData = false
    /// Whether the next line is the value of a setting.
    var block = Block.none
    /// The column of a table that holds secrets.
    var column: Column?
    /// The only word that a traced `echo` prints: `+ echo x`.
    var traced: [UInt8] = []
    /// The only word of one of the last lines, and for how many lines it may still turn out to be a secret.
    var alone = Alone()
    /// What a sentence has announced for the next lines.
    var announced: Announced?
    /// Whether a token ended the line, so that the next one may begin with its rest.
    var cut = Cut.none
    /// Whether the line ended within the user and password of an address: `https://bob:x`.
    var isCutInLogin = false
    /// What words of a full line mean for the line that goes on with it, and in how many lines.
    var carried: CommandWords = []
    var carriedLines = 0
    /// What a line means for the next one if it ends with a backslash.
    var continued: Continued?
    /// The fields of a heading of names with commas between that hold secrets.
    var fields: Fields?
    /// Where a table's column of secrets begins.
    var ruled: Ruled?

    /// Takes a line off those in which something may still follow.
    mutating func passLine() {
      netrc = max(0, netrc - 1)
      pair = max(0, pair - 1)
      hosts = max(0, hosts - 1)
      accounts = max(0, accounts - 1)
      parts = max(0, parts - 1)
      groups = max(0, groups - 1)
      admins = max(0, admins - 1)
      users = max(0, users - 1)
      secretLines = max(0, secretLines - 1)
      spoken = max(0, spoken - 1)
    }
  }

  /// Whether a line is the value of the setting that the line before named.
  enum Block: Equatable {
    case none
    /// `password: >-`
    case text
    /// `password:`, after which a list or a map may follow as well.
    case perhaps
    /// `<password>`
    case element
    /// `priv:`, after which lines of hexadecimal pairs follow.
    case pairs
  }

  /// Whether a line's end took the rest of a token.
  enum Cut: Equatable {
    case none
    case perhaps
    /// The line is full, and the token's form is certain.
    case surely
  }

  /// Why something is masked.
  enum Reason: Equatable {
    /// Its own form, or a place that only secrets have.
    case form
    /// A name or a command in front of it.
    case context
    /// A line of a private key: masked only there.
    case place
    /// A part of a token that runs over two lines: masked elsewhere if it looks like one by itself.
    case part
  }

  struct Find: Equatable {
    var range: Range<Int>
    var reason: Reason
  }

  /// How far a list or a table reaches below its heading.
  private static let linesSpokenOf = 5

  /// No secret fits into less.
  static let shortestText = 8

  /// Whether a line may hold a secret, or say that the next one does: `token:`, `curl \`.
  static func isLongEnough(_ line: [UInt8]) -> Bool {
    line.count >= shortestText || line.last.map { $0.isOne(of: ":=|>\\") } ?? false
  }

  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The ranges to mask, first to last, without overlaps.
  private(set) var finds: [Find] = []
  var state: State
  /// Words of earlier lines that this text has shown to be secrets.
  private(set) var told: [[UInt8]] = []

  /// The commands that the line has named so far; they decide what `-p` and `-u` mean.
  var commands: CommandWords = []
  /// The text that an `echo` on the line prints into the next command.
  var printed: Range<Int>?
  /// Where the line's bars are, which separate the cells of a table.
  var bars: [Range<Int>] = []
  /// Whether a command of the line reads a secret from its standard input.
  var readsInput = false
  /// Secrets that the line speaks of.
  var mention: Mention = []
  /// Whether the text was encoded within another one: it is not decoded again.
  let isInner: Bool

  init(bytes: [UInt8], state: State = State(), isInner: Bool = false) {
    self.bytes = bytes
    self.isInner = isInner
    self.state = state
  }

  /// Finds the secrets.
  mutating func scan() {
    var start = 0
    repeat {
      var end = start
      bytes.withUnsafeBufferPointer { bytes in
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      }
      scan(line: start..<end)
      start = end + 1
    } while start <= bytes.count && !bytes.isEmpty
    guard finds.count > 1 else { return }
    finds.sort { $0.range.lowerBound < $1.range.lowerBound }
    var merged: [Find] = []
    for find in finds {
      if let last = merged.last, find.range.lowerBound < last.range.upperBound {
        merged[merged.count - 1].range =
          last.range.lowerBound..<max(last.range.upperBound, find.range.upperBound)
      } else {
        merged.append(find)
      }
    }
    finds = merged
  }

  private mutating func scan(line: Range<Int>) {
    let continued = state.continued
    state.continued = nil
    commands = continued?.commands ?? []
    if state.carriedLines > 0 {
      commands.formUnion(state.carried)
      state.carriedLines -= 1
    }
    printed = nil
    readsInput = false
    bars = []
    mention = []
    let cut = state.cut
    state.cut = .none
    state.passLine()
    let traced = state.traced
    state.traced = []
    if let body = state.keys.find(in: bytes, line: line) { add(body, .place) }
    if state.block != .none {
      let block = state.block
      state.block = .none
      if block == .pairs {
        if let pairs = hexPairs(in: line) {
          add(pairs, .place)
          state.block = .pairs
        } else if let key = blockValue(line, block), SecretValue.looksLikeKey(bytes[key]) {
          add(key, .context)
        }
      } else if let value = blockValue(line, block) {
        add(value, .context)
      }
    }
    if let announced = state.announced {
      let (find, rest) = secret(in: line, announced)
      state.announced = rest
      if let find { add(find, .context) }
    }
    if cut != .none, let rest = restOfToken(line, cut) { add(rest, .part) }
    if state.isCutInLogin {
      state.isCutInLogin = false
      if let rest = restOfLogin(line) { add(rest, .part) }
    }
    walk(line)
    if let continued { addJoined(continued, line) }
    // A public key, from its heading to its end.
    if state.keys.isShown || !mention.isEmpty && isEndOfPublicKey(line) {
      mention = []
    } else {
      addRandomWords(line)
      addChosenWords(line)
    }
    if !mention.isDisjoint(with: [.secret, .password]) {
      state.spoken = Self.linesSpokenOf
    } else if line.isEmpty || bytes[line.lowerBound] == UInt8(ascii: "(") {
      // A list ends with a blank line, a table of psql with `(1 row)`.
      state.spoken = 0
    }
    if !bars.isEmpty || state.column != nil { for cell in secretCells(line) { add(cell, .context) } }
    if !mention.isEmpty, let next = announcement(in: line, mentioning: mention) { state.announced = next }
    if state.fields != nil || mention.contains(.secret) {
      for field in secretFields(line) { add(field, .context) }
    }
    if state.ruled != nil || mention.contains(.secret), let cell = ruledCell(line) { add(cell, .context) }
    if readsInput, !traced.isEmpty { told.append(traced) }
    if let word = wordBefore(line) { told.append(word) }
    noteEnd(of: line, continued)
  }

  mutating func walk(_ line: Range<Int>) {
    var i = line.lowerBound
    while i < line.upperBound {
      let byte = bytes[i]
      var end = i + 1
      if SecretBytes.isWord(byte) {
        // The walk is always at a word's first byte, except directly after a secret.
        if i == 0 || !SecretBytes.isWord(bytes[i - 1]), let find = secretOfWord(at: i) {
          note(find, from: &end)
        } else {
          while end < line.upperBound, SecretBytes.isWord(bytes[end]) {
            // `token_ghp_…`
            if bytes[end - 1] == UInt8(ascii: "_"), let find = TokenShape.headed(in: bytes, at: end) {
              add(find, .form)
              end = find.upperBound
            } else if bytes[end] == UInt8(ascii: "_"),
              let find = TokenShape.glued(in: bytes, from: i, sign: end)
            {
              add(find, .form)
              end = find.upperBound
            } else {
              end += 1
            }
          }
        }
      } else {
        switch byte {
        case UInt8(ascii: "="): if let find = assignedSecret(equalsSign: i) { note(find, from: &end) }
        case UInt8(ascii: ":"): for find in secrets(atColon: i) { note(find, from: &end) }
        case UInt8(ascii: ">"):
          if let find = elementSecret(closing: i) { note(Find(range: find, reason: .context), from: &end) }
          if let find = writtenSecret(at: i) { add(find, .context) }
          if let find = passwordOfRule(at: i) { add(find, .context) }
          if let find = changedSecret(at: i) { note(Find(range: find, reason: .context), from: &end) }
        case UInt8(ascii: "@"):
          if let find = dataSource(at: i) ?? passwordOfMailbox(at: i) ?? passwordWithoutScheme(at: i) {
            add(find, .context)
          }
        case UInt8(ascii: "("):
          if let find = keyOfPrincipal(open: i) { add(find, .form) }
          if let find = secretOfCall(open: i) { add(find, .context) }
        case UInt8(ascii: "*"):
          if let find = passwordOfDialIn(before: i) { add(find, .context) }
          if let find = hashOfDatabase(star: i) { add(find, .form) }
        case UInt8(ascii: "\""):
          if let find = passwordOfList(closing: i) { note(Find(range: find, reason: .context), from: &end) }
        case UInt8(ascii: "["): if let find = bracketed(at: i, in: line) { note(find, from: &end) }
        case UInt8(ascii: "{"): if let find = bracedSecret(at: i) { note(find, from: &end) }
        case UInt8(ascii: ","): if let find = secondArgument(comma: i) { note(find, from: &end) }
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
          if i == line.lowerBound || !SecretBytes.isWord(bytes[i - 1]) && bytes[i - 1] != UInt8(ascii: "-"),
            let find = secretOfOption(at: i)
          {
            note(find, from: &end)
          }
        case UInt8(ascii: "+"):
          if let find = registryKey(at: i) { add(find, .form) }
          if holdsWord("login", at: i + 1), let find = secondWord(from: i + 6),
            bytes[find.lowerBound] != UInt8(ascii: "+")
          {
            note(Find(range: find, reason: .context), from: &end)
          }
          if let word = tracedWord(at: i, in: line) {
            if isRandomWord(word) {
              note(Find(range: word, reason: .context), from: &end)
            } else {
              state.traced = Array(bytes[word])
            }
          } else if printsSecret(at: i, in: line) {
            expect(Announced(kind: .word, lines: 2))
          }
        case UInt8(ascii: "$"):
          if let find = passwordHash(at: i) { note(Find(range: find, reason: .form), from: &end) }
        case 0xE2 where bytes[i...].starts(with: Self.drawnBar):
          bars.append(i..<i + Self.drawnBar.count)
        // Columns of a log are no words of one command.
        case UInt8(ascii: "\t"): commands.formIntersection([.awsKey])
        case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"):
          if byte == UInt8(ascii: "|") {
            bars.append(i..<i + 1)
            if let find = deployKey(bar: i) { note(Find(range: find, reason: .form), from: &end) }
          }
          endCommand(at: i, in: line)
        case UInt8(ascii: "<"):
          if let find = hereString(at: i) { note(find, from: &end) }
        default: break
        }
      }
      i = end
    }
  }

  /// `-----END PUBLIC KEY-----`, a line that speaks of a key and announces none.
  private func isEndOfPublicKey(_ line: Range<Int>) -> Bool {
    guard let end = bytes[line].firstRange(of: Self.keyEnd) else { return false }
    return bytes[end.upperBound..<line.upperBound].firstRange(of: Self.publicKey) != nil
  }

  private static let keyEnd = Array("-----END ".utf8)
  private static let publicKey = Array("PUBLIC KEY".utf8)

  /// `│` of a table.
  private static let drawnBar = Array("│".utf8)

  mutating func add(_ range: Range<Int>, _ reason: Reason) {
    guard !range.isEmpty, !isMasked(range) else { return }
    finds.append(Find(range: range, reason: reason))
  }

  /// Notes a secret, unless it is masked already, and continues the walk after it.
  private mutating func note(_ find: Find, from next: inout Int) {
    guard !find.range.isEmpty, !isMasked(find.range) else { return }
    finds.append(find)
    next = max(next, find.range.upperBound)
  }

  /// Whether the range has been masked before, so that masking again would change it.
  func isMasked(_ range: Range<Int>) -> Bool {
    let value = bytes[range]
    if value.starts(with: Redactor.mask.utf8) || value.allSatisfy({ $0 == UInt8(ascii: "*") }) { return true }
    return value.count <= 40 && value.suffix(4).elementsEqual(Redactor.mask.utf8) && !isHalfMasked(value)
  }

  private mutating func secretOfWord(at start: Int) -> Find? {
    if let find = TokenShape.find(in: bytes, at: start) {
      if bytes[start] == UInt8(ascii: "A") { commands.insert(.awsKey) }
      return Find(range: find, reason: .form)
    }
    if let find = form(ofWord: start) { return Find(range: find, reason: .form) }
    return secretOfCommandWord(at: start).map { Find(range: $0, reason: .context) }
  }

  /// A new name came that a value may follow.
  mutating func expectValue() { state.pair = 3 }

  /// The value of a setting follows in the next line.
  mutating func expectBlock(_ block: Block) { state.block = block }

  /// Rows of a table follow, one column of which holds secrets.
  mutating func expectRows(of column: Column?) { state.column = column }

  /// Notes a word that is alone in its line, or none; what is noted already stays while `lines` remain.
  mutating func remember(alone word: [UInt8], lines: Int) { state.alone = Alone(word: word, lines: lines) }

  /// The state of the walk that extensions keep.
  var column: Column? { state.column }

  /// Names of hosts with their tokens follow.
  mutating func expectHosts() { state.hosts = 6 }

  /// Lines of accounts follow.
  mutating func expectAccounts(lines: Int) { state.accounts = lines }

  /// Settings of encryption follow.
  mutating func expectParts() { state.parts = 3 }

  /// The members of a Kubernetes secret follow.
  mutating func expectMembers(isInData: Bool) {
    state.secretLines = 24
    state.isInData = isInData
  }

  /// The settings of a group with a secret's name follow.
  mutating func expectGroup() { state.groups = 3 }

  /// What was announced follows.
  mutating func expect(_ announced: Announced) { state.announced = announced }

  /// Lines of a `.netrc` follow.
  mutating func expectPassword() { state.netrc = 4 }

  /// Whether the word is there, in either case, and ends there.
  func holdsWord(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count - start >= length else { return false }
    for i in 0..<length where bytes[start + i] | 0x20 != word.utf8Start[i] | 0x20 { return false }
    return start + length == bytes.count || !SecretBytes.isName(bytes[start + length])
  }
}
