using SearchService.Cli;
using SearchService.Hosting;

return await CommandLine.RunAsync(args, Serve.RunAsync);
