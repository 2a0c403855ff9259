using Deque.AxeCore.Commons;

namespace SearchService.BrowserTests;

/// <summary>Looks at a page as it stands with axe-core's rules of accessibility.</summary>
internal static class Axe
{
    // In the page itself, where no policy of the page reaches what a debugger runs. Only of what is wrong is every place described: the rest took
    // most of the time.
    private const string Run = """
        async rules => {
          const found = await axe.run(document, { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }) });
          return [`${found.passes.length}`, ...found.violations.map(rule => `${rule.id}: ${rule.help}\n${rule.nodes.map(node => node.html).join('\n')}`)];
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with what is wrong.</summary>
    /// <param name="page">The page.</param>
    /// <param name="view">What it shows, for the message.</param>
    /// <param name="rules">The rules to look by; all of axe's own choice where none is named.</param>
    public static async Task FindsNothingAsync(IPage page, string view, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        var found = await page.EvaluateAsync<string[]>(Run, rules);
        Assert.True(int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture) >= (rules.Length == 0 ? 10 : 1), "Axe did not look.");
        Assert.True(found.Length == 1, $"{view}:\n{string.Join('\n', found[1..])}");
    }
}
