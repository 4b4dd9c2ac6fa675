import Glibc

exit(Run.command(Array(CommandLine.arguments.dropFirst())))
