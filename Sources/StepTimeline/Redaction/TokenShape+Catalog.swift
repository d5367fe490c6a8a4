extension TokenShape {
  /// The published forms of credentials, by issuer.
  ///
  /// Tails may be shorter than today's where issuers have changed them.
  static let all: [[TokenShape]] = [
    forges, registries, clouds, models, messaging, payments, others, encodedKeys, keysInOneLine, chains,
    graph,
  ]

  /// Tokens of Facebook's Graph API: `EAA` and a capital letter.
  private static let graph: [TokenShape] =
    [
      TokenShape("EAAA", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAB", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAC", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAD", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAE", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAF", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAG", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAH", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAI", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAJ", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAK", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAL", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAM", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAN", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAO", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAP", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAQ", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAR", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAS", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAT", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAU", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAV", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAW", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAX", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAY", .digitsAndLetters, 90, .mixed),
      TokenShape("EAAZ", .digitsAndLetters, 90, .mixed),
    ]

  private static let forges: [TokenShape] =
    [
      TokenShape("ghp_", .dotted, 20), TokenShape("gho_", .dotted, 20), TokenShape("ghu_", .dotted, 20),
      TokenShape("ghs_", .dotted, 20), TokenShape("ghr_", .dotted, 20),
      TokenShape("github_pat_", .word, 22), TokenShape("glpat-", .dotted, 16),
      TokenShape("gldt-", .dotted, 16), TokenShape("glrt-", .dotted, 16),
      TokenShape("glrtr-", .dotted, 16), TokenShape("glcbt-", .dotted, 16),
      TokenShape("glptt-", .dotted, 16), TokenShape("glft-", .dotted, 16),
      TokenShape("glsoat-", .dotted, 16), TokenShape("glimt-", .dotted, 16),
      TokenShape("glagent-", .dotted, 16), TokenShape("gloas-", .dotted, 16),
      TokenShape("glffct-", .dotted, 16), TokenShape("glwt-", .dotted, 16),
      TokenShape("GR1348941", .dotted, 16), TokenShape("ATATT3", .padded, 50),
      TokenShape("ATCTT3", .padded, 50), TokenShape("ATBB", .word, 24...64, .mixed),
      TokenShape("CCIPAT_", .word, 30), TokenShape("CCIPRJ_", .word, 30),
      TokenShape("bkua_", .lowerAndDigits, 32), TokenShape("bkct_", .word, 20),
      TokenShape("sgp_", .hexWord, 40), TokenShape("slk_", .hex, 64...64),
      TokenShape("sqp_", .hex, 40...40), TokenShape("squ_", .hex, 40...40),
      TokenShape("sqa_", .hex, 40...40), TokenShape("lin_api_", .digitsAndLetters, 32),
      TokenShape("lin_oauth_", .digitsAndLetters, 32), TokenShape("PMAK-", .hexDash, 40),
      TokenShape("ico-", .digitsAndLetters, 32...32, .mixed), TokenShape("figd_", .base64URL, 38),
      TokenShape("figo_", .base64URL, 38), TokenShape("sntrys_", .padded, 30),
      TokenShape("sntryu_", .hex, 64...64), TokenShape("rdme_", .lowerAndDigits, 60),
      TokenShape("pnu_", .digitsAndLetters, 36...36),
      TokenShape("API-", .upperAndDigits, 25...28, .digits), TokenShape("waka_", .hexDash, 36...36),
      TokenShape("chpt_", .hex, 12...64, .digits), TokenShape("pnb_", .digitsAndLetters, 36...36),
      TokenShape("tr_prod_", .digitsAndLetters, 20...24, .digits),
      TokenShape("tr_dev_", .digitsAndLetters, 20...24, .digits), TokenShape("sntrya_", .hex, 64...64),
      TokenShape("ATTA", .hex, 64...72, .digits), TokenShape("pk_", .numberAndKey, 38...44, .digits),
      TokenShape("bkaj_", .word, 20), TokenShape("bkat_", .word, 20),
      TokenShape("v2.", .digitsAndLetters, 20...20, .mixed),
      TokenShape("eyJ0eXAiOiAiVENWMiJ9.", .padded, 40), TokenShape("snyk_uat.", .dotted, 60),
      TokenShape("ntn_", .digitsAndLetters, 40),
      TokenShape("secret_", .digitsAndLetters, 43...43, .mixed),
    ]

  private static let registries: [TokenShape] = [
    TokenShape("npm_", .digitsAndLetters, 30), TokenShape("pypi-AgE", .base64URL, 30),
    TokenShape("pypi-AgEN", .base64URL, 30), TokenShape("rubygems_", .hex, 48...48),
    TokenShape("cio", .digitsAndLetters, 32...32, .mixed), TokenShape("oy2", .lowerAndDigits, 43...43),
    TokenShape("dckr_pat_", .base64URL, 20), TokenShape("dckr_oat_", .base64URL, 20),
    TokenShape("CLOJARS_", .digitsAndLetters, 50),
    TokenShape("AKCp", .digitsAndLetters, 60...80, .mixed),
    TokenShape("cmVmd", .digitsAndLetters, 59...64, .mixed),
    TokenShape("ddp_", .digitsAndLetters, 36...40), TokenShape("ddw_", .digitsAndLetters, 36...40),
    TokenShape("packagist_", .hexWord, 60), TokenShape("jp_", .lowerAndDigits, 26...26, .digits),
  ]

  private static let clouds: [TokenShape] =
    [
      TokenShape("AKIA", .upperAndDigits, 16...17), TokenShape("ASIA", .upperAndDigits, 16...17),
      TokenShape("ABIA", .upperAndDigits, 16...17), TokenShape("ACCA", .upperAndDigits, 16...17),
      TokenShape("A3T", .upperAndDigits, 16...17), TokenShape("ABSK", .base64, 60, .mixed),
      TokenShape("bedrock-api-key-", .base64, 40), TokenShape("AIza", .base64URL, 35...35),
      TokenShape("ya29.", .dotted, 20), TokenShape("GOCSPX-", .base64URL, 20),
      TokenShape("dop_v1_", .hex, 64...64), TokenShape("doo_v1_", .hex, 64...64),
      TokenShape("dor_v1_", .hex, 64...64), TokenShape("dapi", .hexDash, 32...36, .digits),
      TokenShape("hvs.", .base64URL, 24), TokenShape("hvb.", .base64URL, 24),
      TokenShape("hvr.", .base64URL, 24), TokenShape("s.", .digitsAndLetters, 24...24, .mixed),
      TokenShape("pul-", .hex, 40...40), TokenShape("LTAI", .digitsAndLetters, 16...24, .digits),
      TokenShape("AKID", .digitsAndLetters, 32...36, .mixed), TokenShape("AKLT", .word, 40...80, .mixed),
      TokenShape("sha256~", .base64URL, 43...43), TokenShape("v1.0-", .hexDash, 150, .digits),
      TokenShape("dp.pt.", .digitsAndLetters, 40), TokenShape("dp.st.", .dotted, 40),
      TokenShape("dp.ct.", .digitsAndLetters, 40), TokenShape("dp.sa.", .digitsAndLetters, 40),
      TokenShape("dp.scim.", .digitsAndLetters, 40), TokenShape("dp.audit.", .digitsAndLetters, 40),
      TokenShape("tskey-", .base64URL, 20, .digits), TokenShape("pscale_pw_", .padded, 32),
      TokenShape("pscale_tkn_", .padded, 32), TokenShape("pscale_oauth_", .padded, 32),
      TokenShape("fo1_", .base64URL, 40...60), TokenShape("fm1a_", .base64, 90),
      TokenShape("fm1r_", .base64, 90), TokenShape("fm2_", .base64, 90),
      TokenShape("HRKU-", .base64URL, 36), TokenShape("nfp_", .word, 36),
      TokenShape("rnd_", .digitsAndLetters, 24...36, .mixed), TokenShape("depot_project_", .hex, 64...64),
      TokenShape("depot_org_", .hex, 64...64), TokenShape("st.", .hexDotted, 88...96, .digits),
      TokenShape("akab-", .base64URL, 33, .digits), TokenShape("K10", .keyOfNode, 80, .digits),
      TokenShape("token-", .keyOfCluster, 58...62, .digits),
      TokenShape("kubeconfig-", .keyOfCluster, 58...70, .digits), TokenShape("cfut_", .word, 30),
      TokenShape("cfat_", .word, 30), TokenShape("vcp_", .word, 24), TokenShape("vck_", .word, 24),
      TokenShape("xau_", .word, 24), TokenShape("ddo_", .digitsAndLetters, 36...40),
      TokenShape("v1.local.", .dotted, 60), TokenShape("v2.local.", .dotted, 60),
      TokenShape("v3.local.", .dotted, 60), TokenShape("v4.local.", .dotted, 60),
      TokenShape("gAAAAA", .padded, 90, .mixed), TokenShape("AQ.Ab8", .base64URL, 40),
      TokenShape("SWMTKN-1-", .base64URL, 60), TokenShape("SWMKEY-1-", .base64, 40),
      TokenShape("ptr_", .base64, 40, .mixed), TokenShape("AVNS_", .base64URL, 16...24, .mixed),
      TokenShape("mdb_sa_sk_", .base64URL, 40), TokenShape("CCDB1_", .word, 40),
      TokenShape("tk-us-", .base64URL, 48...48), TokenShape("sbp_", .hex, 40...40),
      TokenShape("sb_secret_", .base64URL, 20), TokenShape("napi_", .lowerAndDigits, 50),
      TokenShape("AGE-SECRET-KEY-1", .upperAndDigits, 50), TokenShape("ops_eyJ", .base64, 200),
      TokenShape("A3-", .upperDash, 30, .digits), TokenShape("dt0c01.", .dotted, 80),
      TokenShape("dt0s01.", .dotted, 60), TokenShape("AQVN", .base64URL, 35...40, .mixed),
      TokenShape("t1.", .dotted, 80, .mixed), TokenShape("y0_", .base64URL, 50, .mixed),
      TokenShape("4b1d", .digitsAndLetters, 38...38, .mixed), TokenShape("dnkey-", .padded, 60),
      TokenShape("1//0", .base64URL, 40, .mixed), TokenShape("pat.", .dotted, 60, .mixed),
      TokenShape("sat.", .dotted, 60, .mixed), TokenShape("endr+", .base64URL, 16, .mixed),
      TokenShape("s-s4t2ud-", .hex, 64...64), TokenShape("s-s4t2af-", .hex, 64...64),
    ]

  private static let models: [TokenShape] = [
    TokenShape("hf_", .digitsAndLetters, 30), TokenShape("api_org_", .digitsAndLetters, 30),
    TokenShape("sk-ant-", .base64URL, 24), TokenShape("sk-proj-", .base64URL, 24),
    TokenShape("sk-svcacct-", .base64URL, 24), TokenShape("sk-admin-", .base64URL, 24),
    TokenShape("sk-or-", .base64URL, 24), TokenShape("sk-lf-", .hexDash, 36...36),
    TokenShape("sk-", .base64URL, 32...256, .mixed), TokenShape("sk-", .hex, 32...64, .digits),
    TokenShape("gsk_", .digitsAndLetters, 40), TokenShape("r8_", .digitsAndLetters, 36...40, .mixed),
    TokenShape("pplx-", .digitsAndLetters, 40), TokenShape("xai-", .digitsAndLetters, 60),
    TokenShape("nvapi-", .base64URL, 60), TokenShape("lsv2_pt_", .hexWord, 40),
    TokenShape("lsv2_sk_", .hexWord, 40), TokenShape("jina_", .word, 50, .mixed),
    TokenShape("pcsk_", .word, 40, .mixed), TokenShape("tvly-", .base64URL, 30),
    TokenShape("tgp_v1_", .base64URL, 40), TokenShape("fw_", .digitsAndLetters, 22...28, .mixed),
    TokenShape("esecret_", .word, 24), TokenShape("rpa_", .upperAndDigits, 40),
    TokenShape("csk-", .lowerAndDigits, 40, .digits), TokenShape("fc-", .hex, 32...32, .digits),
    TokenShape("sk_", .hex, 40...64, .digits), TokenShape("e2b_", .hex, 40...40),
    TokenShape("ls__", .hex, 32...32), TokenShape("wandb_v1_", .word, 40),
    TokenShape("p.eyJ", .dotted, 60), TokenShape("n8n_api_", .hex, 40),
    TokenShape("aio_", .word, 28...28),
  ]

  private static let messaging: [TokenShape] =
    [
      TokenShape("xoxa-", .percented, 10, .digits), TokenShape("xoxb-", .percented, 10, .digits),
      TokenShape("xoxc-", .percented, 10, .digits), TokenShape("xoxd-", .percented, 10, .digits),
      TokenShape("xoxo-", .percented, 10, .digits), TokenShape("xoxp-", .percented, 10, .digits),
      TokenShape("xoxr-", .percented, 10, .digits), TokenShape("xoxs-", .percented, 10, .digits),
      TokenShape("xoxe-", .percented, 10, .digits), TokenShape("xoxe.", .percented, 10, .digits),
      TokenShape("xapp-", .percented, 10, .digits), TokenShape("SG.", .dotted, 60...80, .mixed),
      TokenShape("SK", .hex, 32...32, .digits), TokenShape("key-", .hex, 32...32, .digits),
      TokenShape("xkeysib-", .base64URL, 64), TokenShape("xsmtpsib-", .base64URL, 64),
      TokenShape("re_", .word, 30...40, .mixed), TokenShape("shippo_live_", .hex, 40...40),
      TokenShape("shippo_test_", .hex, 40...40), TokenShape("patA", .dotted, 70, .mixed),
      TokenShape("pat-na1-", .hexDash, 36...36), TokenShape("pat-eu1-", .hexDash, 36...36),
      TokenShape("tfp_", .dotted, 50), TokenShape("fio-u-", .padded, 60),
      TokenShape("b_", .padded, 44...44, .mixed), TokenShape("sl.", .padded, 100, .mixed),
      TokenShape("CFPAT-", .base64URL, 40), TokenShape("sk.eyJ", .dotted, 60),
      TokenShape("p8e-", .digitsAndLetters, 32...32),
      TokenShape("tk_", .lowerAndDigits, 29...29, .digits),
      TokenShape("o.", .digitsAndLetters, 32...34, .mixed),
      TokenShape("nsec1", .lowerAndDigits, 58...58, .digits),
      TokenShape("xprv", .digitsAndLetters, 107...107, .mixed), TokenShape("mlsn.", .hex, 64...64),
      TokenShape("signkey-prod-", .hex, 32...64), TokenShape("signkey-test-", .hex, 32...64),
    ]

  private static let payments: [TokenShape] =
    [
      TokenShape("sk_live_", .base64, 16), TokenShape("sk_test_", .base64, 16),
      TokenShape("sk_prod_", .base64, 16), TokenShape("rk_live_", .base64, 16),
      TokenShape("rk_test_", .base64, 16), TokenShape("rk_prod_", .base64, 16),
      TokenShape("whsec_", .base64, 16), TokenShape("ck_", .hex, 40...40),
      TokenShape("cs_", .hex, 40...40), TokenShape("shpat_", .hex, 32...40),
      TokenShape("shpca_", .hex, 32...40), TokenShape("shppa_", .hex, 32...40),
      TokenShape("shpss_", .hex, 32...40), TokenShape("shptka_", .hex, 32...40),
      TokenShape("sq0atp-", .base64URL, 22), TokenShape("sq0csp-", .base64URL, 40),
      TokenShape("EAAA", .base64URL, 56...64, .mixed), TokenShape("EZAK", .digitsAndLetters, 50, .mixed),
      TokenShape("EZTK", .digitsAndLetters, 50, .mixed), TokenShape("FLWSECK_TEST-", .base64URL, 12),
      TokenShape("FLWSECK-", .base64URL, 32), TokenShape("duffel_live_", .padded, 40),
      TokenShape("duffel_test_", .padded, 40), TokenShape("access-sandbox-", .hexDash, 36...36),
      TokenShape("access-development-", .hexDash, 36...36),
      TokenShape("access-production-", .hexDash, 36...36), TokenShape("live_", .padded, 35...40, .mixed),
      TokenShape("live_", .hex, 35...35, .digits), TokenShape("test_", .hex, 35...35, .digits),
      TokenShape("access_token$production$", .hexDollar, 40),
      TokenShape("access_token$sandbox$", .hexDollar, 40), TokenShape("polar_oat_", .word, 30),
      TokenShape("sm_pat_", .digitsAndLetters, 16), TokenShape("sm_sat_", .digitsAndLetters, 16),
      TokenShape("sm_aat_", .digitsAndLetters, 16),
    ]

  /// Private keys in base64, by the first words of their headings: `-----BEGIN RSA `, `PRIVATE`, `OPENSSH`, `EC P`,
  /// `ENCRYPTED `, `DSA `, `PGP PRIV`.
  private static let encodedKeys: [TokenShape] =
    [
      TokenShape("LS0tLS1CRUdJTiBSU0EgUFJJVkF", .base64, 24),
      TokenShape("LS0tLS1CRUdJTiBQUklWQVRFIEt", .base64, 24),
      TokenShape("LS0tLS1CRUdJTiBPUEVOU1NIIFB", .base64, 24),
      TokenShape("LS0tLS1CRUdJTiBFQyBQUklWQVR", .base64, 24),
      TokenShape("LS0tLS1CRUdJTiBFTkNSWVBURUQ", .base64, 24),
      TokenShape("LS0tLS1CRUdJTiBEU0EgUFJJVkF", .base64, 24),
      TokenShape("LS0tLS1CRUdJTiBQR1AgUFJJVkF", .base64, 24),
    ]

  /// Private keys of elliptic curves (SEC 1 and PKCS 8), of OpenSSH, and Java's key stores, in base64 without line ends.
  private static let keysInOneLine: [TokenShape] = [
    TokenShape("MHcCAQEEI", .base64, 44), TokenShape("MIGkAgEBBD", .base64, 44),
    TokenShape("MIHcAgEBBE", .base64, 44), TokenShape("MIGHAgEAM", .base64, 44),
    TokenShape("MIG2AgEAM", .base64, 44), TokenShape("MIHuAgEAM", .base64, 44),
    TokenShape("MC4CAQAwBQYDK2Vw", .base64, 44), TokenShape("b3BlbnNzaC1rZXktdjE", .base64, 44),
    TokenShape("u3+7QAAAAI", .base64, 44), TokenShape("zs7OzgAAAAI", .base64, 44),
  ]

  /// Seeds of NATS and Stellar, keys of Tezos and Cardano.
  private static let chains: [TokenShape] =
    [
      TokenShape("SO", .base32, 56...56, .digits), TokenShape("SA", .base32, 56...56, .digits),
      TokenShape("SC", .base32, 56...56, .digits), TokenShape("SN", .base32, 56...56, .digits),
      TokenShape("SU", .base32, 56...56, .digits), TokenShape("SX", .base32, 56...56, .digits),
      TokenShape("SA", .base32, 54...54, .digits), TokenShape("SB", .base32, 54...54, .digits),
      TokenShape("SC", .base32, 54...54, .digits), TokenShape("SD", .base32, 54...54, .digits),
      TokenShape("edsk", .digitsAndLetters, 50...94, .mixed),
      TokenShape("edesk", .digitsAndLetters, 80, .mixed), TokenShape("ed25519_sk1", .lowerAndDigits, 50),
      TokenShape("ed25519e_sk1", .lowerAndDigits, 50), TokenShape("root_xsk1", .lowerAndDigits, 50),
      TokenShape("acct_xsk1", .lowerAndDigits, 50), TokenShape("addr_xsk1", .lowerAndDigits, 50),
    ]

  private static let others: [TokenShape] = [
    TokenShape("base64:", .base64, 44...44, .mixed), TokenShape("glsa_", .word, 32),
    TokenShape("glc_", .base64, 32), TokenShape("eyJrIjoi", .base64, 60),
    TokenShape("NRAK-", .upperAndDigits, 27...27), TokenShape("NRII-", .base64URL, 32),
    TokenShape("NRRA-", .hex, 40...44), TokenShape("NRJS-", .hex, 19...19),
    TokenShape("NRIQ-", .base64URL, 32), TokenShape("dd-api-", .hex, 32...40),
    TokenShape("xaat-", .hexDash, 36...36), TokenShape("xapt-", .hexDash, 36...36),
    TokenShape("hcaik_", .lowerAndDigits, 32...64), TokenShape("hcaim_", .lowerAndDigits, 32...64),
    TokenShape("essu_", .base64, 40, .mixed), TokenShape("RWRTY0Iy", .base64, 100),
    TokenShape("dbtc_", .base64URL, 40, .mixed), TokenShape("dbtu_", .base64URL, 40, .mixed),
    TokenShape("pdl_live_apikey_", .word, 40), TokenShape("pdl_sdbx_apikey_", .word, 40),

    TokenShape("ZXlK", .base64, 60, .mixed), TokenShape("bb_live_", .base64URL, 20),
    TokenShape("bb_test_", .base64URL, 20), TokenShape("phx_", .digitsAndLetters, 40),
    TokenShape("phs_", .digitsAndLetters, 40), TokenShape("sdk-", .hexDash, 36...36, .digits),
    TokenShape("api-", .hexDash, 36...36, .digits), TokenShape("authress_", .dotted, 30),
    TokenShape("scauth_", .dotted, 30), TokenShape("sc_", .dotted, 60, .mixed),
    TokenShape("mob-", .hexDash, 36...36, .digits), TokenShape("ext_", .dotted, 60, .mixed),
    TokenShape("zpka_", .hexWord, 32), TokenShape("ABRA-", .base64URL, 32),
    TokenShape("AAAAAAAAAAAAAAAAAAAAA", .percented, 60), TokenShape("IGQV", .base64URL, 80),
    TokenShape("00D", .forceID, 80), TokenShape("CiQ", .base64, 180, .mixed),
    TokenShape("oauth2_", .hex, 64...64), TokenShape("tok_live_", .base64URL, 16),
    TokenShape("secret-live-", .padded, 30), TokenShape("secret-test-", .padded, 30),
  ]
}
