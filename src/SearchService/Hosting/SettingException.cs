namespace SearchService.Hosting;

/// <summary>A setting is wrong, so the service does not start.</summary>
/// <param name="message">The setting, such as <c>Search:Engine</c>, what is wrong with it and what would be right.</param>
internal sealed class SettingException(string message) : Exception(message);
