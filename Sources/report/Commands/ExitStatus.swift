import Glibc

/// Ends the program, all done, without taking to pieces what the system takes back at once.
func leave() -> Never { exit(ExitStatus.done.rawValue) }

/// How the program ends (the numbers of BSD's sysexits.h).
enum ExitStatus: Int32 {
  case done = 0
  case wrongCommandLine = 64
  case faultyInput = 65
  case missingInput = 66
  /// A program that is needed is not there, or refuses.
  case unavailable = 69
  case fault = 70
  case cannotCreate = 73
  case cannotWrite = 74
  case busy = 75
  case faultyConfiguration = 78
}
