using ImatinibHooks.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
