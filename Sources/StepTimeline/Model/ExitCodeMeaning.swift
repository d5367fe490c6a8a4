/// The meaning of an exit code if nothing else explains the failure.
enum ExitCodeMeaning {
  /// One sentence on an exit code.
  static func of(_ code: Int) -> String {
    switch code {
    case 1: "The command failed; the reason is in its output."
    case 2:
      "Usually wrong arguments, a shell syntax error, or make passing on the error of one of its commands."
    case 100: "apt-get exits with 100 on any error; lines that start with 'E:' say which."
    case 126:
      "The command was found but cannot be executed: no execute permission, or not a program for this platform."
    case 127: "Command not found: it is not installed in this image, or not on PATH."
    case 128: "Invalid exit argument; git exits with 128 on any fatal error."
    case 130: "Interrupted (SIGINT): someone or something pressed Ctrl-C."
    case 132: "Illegal instruction (SIGILL): built for a newer CPU, or a wrong platform under emulation."
    case 133: "Trap (SIGTRAP): the program stopped itself at a failed check."
    case 134: "Aborted (SIGABRT): the program stopped itself; in Node.js usually the heap limit."
    case 135: "Bus error (SIGBUS): often no space left for a memory-mapped file or in /dev/shm."
    case 136: "Arithmetic error (SIGFPE), usually a division by zero."
    case 137:
      "Killed (SIGKILL): usually the machine or the builder ran out of memory; or the job was stopped."
    case 139: "Segmentation fault (SIGSEGV): the program crashed; under emulation, often a QEMU bug."
    case 141: "Broken pipe (SIGPIPE): the next command of a pipe stopped reading."
    case 143:
      "Terminated (SIGTERM): something asked the command to stop, for example a time limit or a canceled job."
    case 255: "A general failure; ssh uses 255 for connection errors."
    case 129...192: "Ended by signal \(code - 128)."
    default: "The command's own exit code; see its documentation."
    }
  }
}
