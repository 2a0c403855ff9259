using System.Globalization;
using System.Text;

namespace SearchService.Analysis;

/// <summary>Collects the term of a token: lower case, one form for letters that people type in several. Takes no more than
/// <see cref="Tokenizer.LongestTerm"/> units.</summary>
internal sealed class TermBuffer
{
    private readonly char[] _units = new char[Tokenizer.LongestTerm];
    private int _length;
    private bool _isFull;

    /// <summary>What was collected.</summary>
    public ReadOnlySpan<char> Term => _units.AsSpan(0, _length);

    /// <summary>Begins a new term.</summary>
    public void Clear()
    {
        _length = 0;
        _isFull = false;
    }

    /// <summary>Adds a unit as it is.</summary>
    public void Add(char c)
    {
        if (_length < _units.Length && !_isFull)
        {
            _units[_length++] = c;
        }
        else
        {
            _isFull = true;
        }
    }

    /// <summary>Adds characters as they are; a surrogate pair whole or not at all.</summary>
    public void Add(ReadOnlySpan<char> character)
    {
        if (_length + character.Length > _units.Length)
        {
            _isFull = true;
            return;
        }

        foreach (var c in character)
        {
            Add(c);
        }
    }

    /// <summary>Adds one letter, digit or mark, in lower case.</summary>
    public void AddFolded(ReadOnlySpan<char> character)
    {
        var c = character[0];
        if (character.Length == 2)
        {
            AddFolded(new Rune(c, character[1]));
        }
        else if (c < 128)
        {
            Add((uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c);
        }
        else if (char.IsDigit(c))
        {
            Add((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
        }
        else
        {
            Add(Plain(char.ToLowerInvariant(c)));
        }
    }

    /// <summary>Takes notice of a character that terms leave out: й, ї and ў written as letter and accent are letters of their own.</summary>
    public void AddDropped(char c)
    {
        if (_length > 0 && !_isFull)
        {
            _units[_length - 1] = (_units[_length - 1], c) switch
            {
                ('и', '\u0306') => 'й',
                ('і', '\u0308') => 'ї',
                ('у', '\u0306') => 'ў',
                (var last, _) => last,
            };
        }
    }

    private void AddFolded(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        switch (rune.Value)
        {
            // Mathematical letters and digits, which tweets use as bold and italic: 26 capitals, then 26 small letters, alphabet by alphabet.
            case >= 0x1D400 and <= 0x1D6A3:
                Add((char)('a' + ((rune.Value - 0x1D400) % 26)));
                break;
            case >= 0x1D7CE and <= 0x1D7FF:
                Add((char)('0' + ((rune.Value - 0x1D7CE) % 10)));
                break;
            default:
                Add(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
                break;
        }
    }

    /// <summary>One form for letters of a pair that people mix: Greek with and without tonos, final sigma, Russian ё. Latin accents are folded later,
    /// see <see cref="Folding"/>.</summary>
    private static char Plain(char c) => c switch
    {
        'İ' => 'i',
        < '\u0386' or > '\u0451' => c,
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' => 'е',
        _ => c,
    };
}
