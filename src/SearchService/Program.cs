using SearchService.Hosting;

return await Serve.RunAsync(args);
