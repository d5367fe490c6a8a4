import Testing

@testable import StepTimeline

@Suite("Tables of words") struct SecretWordsTests {
  private static let words = SecretWords([("a otp pin_2", 1), ("otp token", 2)])

  @Test("A word is told from others by its last two letters, in either case")
  func ends() {
    for word in ["a", "otp", "OTP", "pin_2", "token", "xTP"] {
      #expect(Self.words.mayEnd(Array(word.utf8)[...]), "\(word)")
    }
    for word in ["", "b", "ba", "tokens", "pot"] {
      #expect(!Self.words.mayEnd(Array(word.utf8)[...]), "\(word)")
    }
  }

  @Test("A word has the meanings of all groups that it is in")
  func meanings() {
    #expect(Self.words.meaning(of: Array("Otp".utf8)[...]) == 3)
    #expect(Self.words.meaning(of: Array("token".utf8)[...]) == 2)
    #expect(Self.words.meaning(of: Array("xotp".utf8)[...]) == 0)
    #expect(Self.words.meaning(of: [][...]) == 0)
  }
}
