import Glibc

/// What one run of a command cost.
struct Cost {
  /// Wall time in milliseconds.
  var wall: Double
  /// Peak resident memory in mebibytes.
  var memory: Double
}

/// What came of one run of a command.
struct Run {
  var cost: Cost
  /// What it exited with; -1 when a signal ended it.
  var status: Int32
}

/// Runs a command as a process of its own, with its messages written to the file `messages`, and
/// measures it; nil when it cannot be started.
func run(_ command: [String], messages: String = "/dev/null") -> Run? {
  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
  arguments.append(nil)
  defer { arguments.forEach { free($0) } }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(
    &actions, STDERR_FILENO, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

  let clock = ContinuousClock()
  let start = clock.now
  var child = pid_t()
  guard posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(child, &status, 0, &usage) == child else { return nil }
  let spent = (clock.now - start).components
  let cost = Cost(
    wall: Double(spent.seconds) * 1000 + Double(spent.attoseconds) / 1e15,
    memory: Double(usage.ru_maxrss) / 1024)
  return Run(cost: cost, status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
}

/// What `command` cost; nil when it cannot be started or does not exit with 0.
func cost(of command: [String]) -> Cost? {
  run(command).flatMap { $0.status == 0 ? $0.cost : nil }
}

/// The median wall time and the highest memory of `runs` runs, after one that warms the file cache.
func medianCost(of command: [String], runs: Int) -> Cost? {
  medianCosts(of: [command], runs: runs)[0]
}

/// The same of several commands, which take turns: whatever else the machine does slows all alike.
func medianCosts(of commands: [[String]], runs: Int) -> [Cost?] {
  let running = commands.indices.filter { cost(of: commands[$0]) != nil }
  var costs = [[Cost]](repeating: [], count: commands.count)
  for _ in 0..<runs {
    for index in running {
      if let cost = cost(of: commands[index]) { costs[index].append(cost) }
    }
  }
  return costs.map { costs in
    let costs = costs.sorted { $0.wall < $1.wall }
    guard runs > 0, costs.count == runs, let highest = costs.map(\.memory).max() else { return nil }
    return Cost(wall: costs[runs / 2].wall, memory: highest)
  }
}
