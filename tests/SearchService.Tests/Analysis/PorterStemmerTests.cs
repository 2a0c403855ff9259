using SearchService.Analysis;

namespace SearchService.Tests.Analysis;

public sealed class PorterStemmerTests
{
    /// <summary>The examples of Porter's paper, carried through all steps.</summary>
    [Theory]
    [InlineData("caresses caress", "ponies poni", "ties ti", "cats cat", "feed feed", "agreed agre", "plastered plaster", "bled bled",
        "motoring motor", "sing sing")]
    [InlineData("conflated conflat", "troubled troubl", "sized size", "hopping hop", "tanned tan", "falling fall", "hissing hiss", "fizzed fizz",
        "failing fail", "filing file")]
    [InlineData("happy happi", "sky sky", "relational relat", "conditional condit", "rational ration", "valenci valenc", "digitizer digit",
        "radicalli radic", "vileli vile", "operator oper")]
    [InlineData("feudalism feudal", "decisiveness decis", "hopefulness hope", "callousness callous", "formaliti formal", "sensibiliti sensibl",
        "triplicate triplic", "formative form", "formalize formal", "electrical electr")]
    [InlineData("goodness good", "revival reviv", "allowance allow", "inference infer", "airliner airlin", "adjustable adjust", "defensible defens",
        "irritant irrit", "replacement replac", "adoption adopt")]
    [InlineData("probate probat", "rate rate", "cease ceas", "controll control", "roll roll", "generalizations gener", "oscillators oscil",
        "analogies analog", "possibly possibl", "as as")]
    public void Words_are_stemmed_as_published(params string[] pairs)
    {
        foreach (var pair in pairs)
        {
            var (word, stem) = (pair.Split(' ')[0], pair.Split(' ')[1]);
            var letters = word.ToCharArray();
            Assert.Equal(stem, new string(letters, 0, PorterStemmer.Stem(letters)));
        }
    }

    [Theory]
    [InlineData("syzygy", "syzygi")]
    [InlineData("yyyying", "yyyi")]
    [InlineData("zürnings", "zürning")]
    public void Ys_take_turns_and_foreign_letters_are_consonants(string word, string stem)
    {
        var letters = word.ToCharArray();
        Assert.Equal(stem, new string(letters, 0, PorterStemmer.Stem(letters)));
    }
}
