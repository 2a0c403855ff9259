using System.CommandLine;

namespace SearchService.Cli;

/// <summary>The verb <c>health</c>: asks the service that holds the data folder whether it is well. For container images, which have no
/// curl.</summary>
internal static class HealthCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Func<VerbSettings> settings)
    {
        var health = new Command("health", "Tells by its exit code whether the service that holds the data folder answers.");
        health.SetAction(async (_, cancellation) =>
        {
            var path = settings().Data.Folder;
            var address = RunningService.AddressFor(path) ?? throw new CommandFailedException($"No service holds {path}.", ExitCode.SomethingWrong);
            using var service = new ServiceClient(address, key: null, TimeProvider.System);
            await service.CheckAsync("health/live", cancellation);
            return ExitCode.Done;
        });
        return health;
    }
}
