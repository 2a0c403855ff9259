using System.Text;
using System.Text.Json;

namespace SearchService.Tests.Reliability;

/// <summary>Random bodies for writes: good ones that were damaged, and worse.</summary>
internal sealed class HostileBodies(Random random)
{
    private static readonly string[] ContentTypes =
    [
        "application/json", "application/x-ndjson", "text/plain", "text/plain; charset=utf-16", "text/plain; charset=nonsense",
            "text/plain; charset=utf-7", "text/html", "text/markdown",
        "application/octet-stream", "application/json; charset=iso-8859-1",
    ];

    private static readonly string[] Members = ["id", "content", "format", "title", "url", "source", "language", "published", "authors", "nonsense",
        "Content", ""];

    private readonly HostileText _text = new(random);

    public (byte[] Body, string ContentType) Next()
    {
        var body = random.Next(6) switch
        {
            0 => RandomBytes(),
            1 => Encoding.UTF8.GetBytes(_text.Next(5_000)),
            2 => Encoding.UTF8.GetBytes(new string(random.Next(2) == 0 ? '[' : '{', random.Next(1, 20_000))),
            3 => Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Document()))),
            4 => Damaged(Encoding.UTF8.GetBytes(Document())),
            _ => Damaged(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Document())) + "]")),
        };
        return (body,
            random.Next(3) == 0 ? ContentTypes[random.Next(ContentTypes.Length)] : random.Next(2) == 0 ? "application/json" : "application/x-ndjson");
    }

    private string Document()
    {
        var members = new List<string>();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            members.Add($"{JsonSerializer.Serialize(Members[random.Next(Members.Length)])}:{Value()}");
        }

        members.Add($"\"content\":{JsonSerializer.Serialize("A word about " + _text.Next(200))}");
        return "{" + string.Join(',', members) + "}";
    }

    private string Value() => random.Next(9) switch
    {
        0 => "null",
        1 => "1e999",
        2 => "[]",
        3 => "[[[{}]]]",
        4 => "\"2020-02-30\"",
        5 => "\"\\ud800\"",
        6 => "\"text\"",
        7 => "[\"Jane Roe\", 7]",
        _ => JsonSerializer.Serialize(_text.Next(300)),
    };

    private byte[] RandomBytes()
    {
        var bytes = new byte[random.Next(2_000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Damaged(byte[] body)
    {
        for (var i = random.Next(4); i > 0 && body.Length > 0; i--)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return random.Next(3) == 0 ? body[..random.Next(body.Length + 1)] : body;
    }
}
