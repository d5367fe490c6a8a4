/// What the exit code of a step's command tells when nothing else does.
enum ExitCodeMeaning {
  /// One sentence on an exit code.
  static func of(_ code: Int) -> String {
    switch code {
    case 1: "The command reported an error of its own; the reason is in its output."
    case 2:
      "Usually wrong arguments, a shell syntax error, or make passing on the error of one of its commands."
    case 100: "apt-get's code for any of its errors; the lines starting with 'E:' say which."
    case 126:
      "The command was found but cannot be executed: no execute permission, or not a program for this platform."
    case 127: "A command was not found: not installed in this image, or not on PATH."
    case 128: "Invalid exit argument; git uses 128 for all of its fatal errors."
    case 130: "Interrupted (SIGINT): someone or something pressed Ctrl-C."
    case 132: "Illegal instruction (SIGILL): built for a newer CPU, or a wrong platform under emulation."
    case 133: "Trap (SIGTRAP): the program stopped itself at a failed check."
    case 134: "Aborted (SIGABRT): the program stopped itself; in Node.js usually the heap limit."
    case 135: "Bus error (SIGBUS): often no space left behind a memory-mapped file or in /dev/shm."
    case 136: "Arithmetic error (SIGFPE), usually a division by zero."
    case 137:
      "Killed (SIGKILL): in most cases the machine or the builder ran out of memory; also a job that was stopped."
    case 139: "Segmentation fault (SIGSEGV): the program crashed; under emulation often a fault of QEMU."
    case 141: "Broken pipe (SIGPIPE): the next command of a pipe stopped reading."
    case 143:
      "Terminated (SIGTERM): something asked the command to stop, a time limit or a cancelled job for example."
    case 255: "A general failure; ssh uses 255 for connection errors."
    case 129...192: "Ended by signal \(code - 128)."
    default: "The code is the command's own; its documentation tells what it means."
    }
  }
}
