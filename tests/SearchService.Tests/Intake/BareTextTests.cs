using System.Text;
using SearchService.Articles.Sources;
using SearchService.Intake;
using Xunit.Abstractions;

namespace SearchService.Tests.Intake;

public sealed class BareTextTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_character_set_is_declared_bytes_are_a_document_or_refused()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] names = [.. Encoding.GetEncodings().Concat(CodePagesEncodingProvider.Instance.GetEncodings()).Select(encoding => encoding.Name),
            "utf-7", "x-none", "\0", " "];
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            for (var round = 0; round < 50; round++)
            {
                var bytes = new byte[random.Next(1, 40)];
                random.NextBytes(bytes);
                bytes[0] = 0xFF;
                var read = BareText.Read("a1", SourceFormat.Text, bytes, name);
                Assert.True(read.IsValid == read.Problems.IsEmpty, name);
                Assert.True(
                    read.IsValid || read.Code is DocumentProblemCodes.InvalidCharset or DocumentProblemCodes.CharsetNotSupported
                        or DocumentProblemCodes.InvalidDocument, name);
            }
        }
    }
}
