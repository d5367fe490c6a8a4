/// The built-in rules, family by family.
public enum RuleCatalog {
  /// All families in the order of `buildlog explain`; a new family is one file in `Rules` and one line here.
  static let families: [[Rule]] = families { _ in true }

  /// The families, without those whose gate is shut.
  private static func families(_ isOpen: (RuleGate) -> Bool) -> [[Rule]] {
    func behind(_ gate: RuleGate, _ rules: @autoclosure () -> [Rule]) -> [Rule] {
      isOpen(gate) ? rules() : []
    }
    return [
      goVersionControl, goDirect, goRevisions, goModuleVersions, goWays, goProxy, goProxyNetwork, goHTTPProxy,
      goChecksums,
      goModFile, goVendor, goPackages,
      goToolchain, goEnvironment, goCommand, goBuild, goCgo, goNative, goPrebuilt, goTools, goGenerators,
      goFindings, goCheckers, goReleases,
      tls, tlsClients, network, services, localServers, downloads, downloadAddresses, curlCodes, gitAccess,
      gitRepository,
      registryImages, registryAccess, registryReach, registryPush, registryRefusals, registryNames,
      behind(.movedImages, movedImageRules), daemon,
      imageNames, dockerfileErrors, dockerfileChecks, dockerfileFrontend, dockerfileMistakes, stageErrors,
      copyErrors, copyPaths, copySources,
      buildKitErrors, cacheErrors, buildKitMounts,
      buildKitLimits, otherBuilders, hostingPlatforms, storageDrivers, buildClients, kaniko, runnerLimits,
      stoppedJobs,
      cacheTransfer, compose, remoteContext, engineMessages,
      aptPackages, dpkg, behind(.aptForeign, aptForeign), debianTools, aptSources, aptKeys, aptSystem,
      behind(.aptCandidates, aptCandidates),
      behind(.aptVendors, aptVendors), apkPackages, apkNetwork, rpmPackages,
      rpmRepositories, otherManagers, behind(.rpmCandidates, rpmCandidates),
      npm, npmProject, npmExitCodes, behind(.npmPrograms, npmPrograms), npmBuild, nodeRuntime, pageRendering,
      npmFrameworks,
      nodeBuilds, nodePackages,
      nodeModules,
      webBuilds, webTools, webFrameworks, nodeWorkspaces, nodeAddOns, browsers,
      yarnPnpm, lockFiles,
      pip, pipRequirements, pythonTools, conda, pythonBuild, pythonSources, pipRequests, pythonProject,
      pythonResolvers, pythonLibraries, pythonPackages, pythonPrograms, behind(.pythonAged, pythonAged),
      behind(.agedTools, agedTools), cargo,
      cargoNative, cargoCross,
      jvm, maven, jvmProject, jvmArtifacts, jvmTools, jvmVersions, jvmReleases, javaCompilers, gradle, dotnet,
      dotnetPackages,
      dotnetBuild, dotnetSdk,
      php,
      behind(.phpExtensions, phpExtensions), phpConsole, phpVersions, ruby,
      bundler, gemLocks, rails,
      compilers, linking, autotools, cmake, buildTools, taskRunners, nativeTools, otherLanguages, elixir,
      haskell, scriptingLanguages, deno, rRepositories, perlAndLua, siteGenerators, gameEngines, timeZones,
      failingTests,
      resources, memory, platform, cLibraries, foreignPrograms, shell, scriptFiles, shellCommands,
      foreignCommands,
      windowsCommands,
      servicesInSteps, privileges, cloudTools, commandForms, programInput, unknownMessages, files, users,
      archives,
    ]
  }

  /// Every built-in rule.
  public static let all: [Rule] = joined(families)

  /// The rules without those behind a ``RuleGate``.
  static let common: [Rule] = joined(families { _ in false })

  private static func joined(_ families: [[Rule]]) -> [Rule] {
    var all: [Rule] = []
    // At once: every page that an array grows through is one more for the start of the process.
    all.reserveCapacity(families.reduce(0) { $0 + $1.count })
    for family in families { all += family }
    return all
  }

  /// The built-in rule of that id; `nil` for a rule of the user's own.
  static func rule(_ id: String) -> Rule? { common.first { $0.id == id } ?? all.first { $0.id == id } }

  /// Added rules and the built-in ones; an added rule takes the place of the built-in one with its id.
  ///
  /// The added ones come first: of two with the same level the first wins.
  public static func all(adding added: [Rule]) -> [Rule] {
    let replaced = Set(added.map(\.id))
    return added + all.filter { !replaced.contains($0.id) }
  }
}
