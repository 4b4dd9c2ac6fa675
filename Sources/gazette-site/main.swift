import Glibc

Terminal.makeReady()
exit(Run.command(Array(CommandLine.arguments.dropFirst())))
