namespace SearchService.Hosting;

/// <summary>A setting is wrong, so the service does not start.</summary>
/// <param name="name">The setting, such as <c>Search:Engine</c>.</param>
/// <param name="problem">What is wrong and what would be right, in a sentence that follows the name.</param>
internal sealed class SettingException(string name, string problem) : Exception($"{name} {problem}");
