namespace SearchService.EngineContract.TestData;

/// <summary>Test data whose name begins with a consonant.</summary>
internal static class A
{
    /// <summary>A tweet of an account, of 28 October 2020 and with the handle for a name unless the test says otherwise.</summary>
    /// <param name="handle">With or without <c>@</c>.</param>
    /// <param name="text">Its words; an empty line begins a new paragraph.</param>
    public static SampleTweet TweetBy(string handle, string text) =>
        new() { Handle = handle.TrimStart('@'), Name = handle.TrimStart('@'), Text = text, Day = new DateOnly(2020, 10, 28) };
}
