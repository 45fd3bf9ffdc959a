import Glibc

/// What one run of a command cost.
struct Cost {
  /// Wall time in milliseconds.
  var wall: Double
  /// Peak resident memory in mebibytes.
  var memory: Double
}

/// Runs a command as a process of its own and measures it.
///
/// - Returns: nil when it cannot be started or does not exit with 0.
func cost(of command: [String]) -> Cost? {
  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
  arguments.append(nil)
  defer { arguments.forEach { free($0) } }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

  let clock = ContinuousClock()
  let start = clock.now
  var child = pid_t()
  guard posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(child, &status, 0, &usage) == child, status == 0 else { return nil }
  let spent = (clock.now - start).components
  return Cost(
    wall: Double(spent.seconds) * 1000 + Double(spent.attoseconds) / 1e15,
    memory: Double(usage.ru_maxrss) / 1024)
}

/// The median wall time and the highest memory of `runs` runs, after one that warms the file cache.
func medianCost(of command: [String], runs: Int) -> Cost? {
  guard cost(of: command) != nil else { return nil }
  let costs = (0..<runs).compactMap { _ in cost(of: command) }.sorted { $0.wall < $1.wall }
  guard runs > 0, costs.count == runs, let highest = costs.map(\.memory).max() else { return nil }
  return Cost(wall: costs[runs / 2].wall, memory: highest)
}
