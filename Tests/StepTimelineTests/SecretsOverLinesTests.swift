import Testing

@testable import StepTimeline

/// Secrets that a line before them tells, and what is none below the same line.
@Suite struct SecretsOverLinesTests {
  private func masked(_ lines: [String]) -> [String] { Redactor().redact(lines) }

  @Test func aSectionOfAdministratorsHasTheirPasswords() {
    #expect(masked(["[admins]", "bob = Elk-Meadow"])[1] == "bob = ****")
    #expect(masked(["[users]", "bob = elk77meadow, admin"])[1] == "bob = elk77meadow, admin")
    #expect(masked(["[users]", "bob = elk77meadow"])[1] == "bob = ****")
    #expect(
      masked(["[users]", "shell = /bin/bash", "level = enabled"])[1...] == [
        "shell = /bin/bash", "level = enabled",
      ])
    #expect(masked(["[admins]", "[log]", "level = verbose"])[2] == "level = verbose")
  }

  @Test func aColumnUnderATokensHeadingIsMasked() {
    let hex = "7c0d9b1e5a3f48d2b6e1907f2c4a8d35"
    let heading = [
      "Token                            Type  Expiry", "-------------------------------- ----- ------",
    ]
    #expect(masked(heading + ["\(hex) Node  59m"])[2] == "**** Node  59m")
    #expect(
      masked(["Digest                           Type  Expiry", heading[1], "\(hex) Node  59m"])[2]
        == "\(hex) Node  59m")
    #expect(masked([heading[0], "\(hex) Node  59m"])[1] == "\(hex) Node  59m")
  }

  @Test func theAnswerToAMailServersQuestionIsMasked() {
    #expect(masked(["<= 334 UGFzc3dvcmQ6", "=> RWxrLU1lYWRvdw=="])[1] == "=> ****")
    #expect(masked(["<= 334 VXNlcm5hbWU6", "=> Ym9iQGV4YW1wbGU="])[1] == "=> Ym9iQGV4YW1wbGU=")
  }

  @Test func aKeyBelowItsHeadingIsMasked() {
    let hex = String(repeating: "7c0d9b1e5a3f48d2", count: 4)
    #expect(
      masked(["Public Key:", hex, "Private Key:", hex]) == ["Public Key:", hex, "Private Key:", "****"])
  }

  @Test func aSettingThatABackslashContinuesIsMaskedToItsEnd() {
    let lines = ["push.secret = k3Jd9sLq0ZxW7vRt2Bn5\\", "    Yh6Gf4Ds1Aq8Px3Eo0Ui"]
    #expect(masked(lines)[1] == "    ****")
    #expect(
      masked(["push.secret = k3Jd9sLq0ZxW7vRt2Bn5 \\", "    --level verbose2"])[1] == "    --level verbose2")
  }

  @Test func aCommandThatPrintsAKeyAnnouncesIt() {
    let key = "k3Jd9sLq0ZxW7vRt2Bn5Yh6Gf4Ds1Aq8Px3Eo0UiTy5="
    #expect(masked(["RUN wg genkey | tee private.key", key])[1] == "****")
    #expect(masked(["RUN cat commit.txt", key])[1] == key)
    let commit = "3f786850e387550fdab836ed7e6dc881de23001b"
    #expect(masked(["RUN git rev-parse HEAD && wg genkey > a.key", commit])[1] == commit)
  }

  @Test func aPublicKeyStaysAndWhatFollowsItToo() {
    let lines = [
      "-----BEGIN PGP PUBLIC KEY BLOCK-----",
      "mQINBGPwQ4Rk9sLq+Zx7vRt2Bn5Yh6Gf4Ds1Aq8Px3Eo0UiTy5k3Jd9sLq0ZxW7v",
      "Rt2Bn5Yh6Gf4Ds1Aq8Px3Eo0UiTy5k3Jd9sLq0ZxW7vRt2Bn5Yh6Gf4Ds1Aq8Px", "=aB3d",
      "-----END PGP PUBLIC KEY BLOCK-----",
      "Rt2Bn5Yh6Gf4Ds1Aq8Px3E",
    ]
    #expect(masked(lines) == lines)
  }
}
