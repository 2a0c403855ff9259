using System.Collections.Frozen;
using System.Globalization;
using SearchService.Articles.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>
/// Reads a date as embedded tweets show it: <c>October 1, 2020</c>, <c>Oct. 1, 2020</c>, <c>1 October 2020</c>, <c>1. Oktober 2020</c>,
/// <c>1 de octubre de 2020</c>, <c>1er octobre 2020</c>, <c>2020-10-01</c>, <c>01.10.2020</c>, <c>2020年10月1日</c>, with a time before it
/// (<c>10:32 PM · Oct 1, 2020</c>), in ASCII or other decimal digits.
/// </summary>
internal ref struct AttributionDate
{
    /// <summary>Year of the first tweet; what is older is no tweet's date.</summary>
    private const int FirstYear = 2006;

    /// <summary>Longest date with its time, in characters: looking further would let many handles read one long blank again and again.</summary>
    private const int Longest = 80;

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private AttributionDate(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reads the date at the beginning of a text, separators before it skipped.</summary>
    /// <param name="text">What follows the handle.</param>
    /// <param name="length">Characters up to and with the date's last one.</param>
    /// <param name="day">The day; null for one that does not exist, such as February 30.</param>
    /// <returns>False where no date from 2006 on stands there.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out DateOnly? day)
    {
        var reader = new AttributionDate(text[..Math.Min(text.Length, Longest)]);
        var found = reader.TryReadDate(out var year, out var month, out var dayOfMonth);
        length = reader._at;
        day = found && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, dayOfMonth)
            : null;
        return found && year >= FirstYear && dayOfMonth <= 31;
    }

    private bool TryReadDate(out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        SkipSeparators();
        SkipTime();
        if (TryReadMonth(out month))
        {
            SkipSeparators();
            return TryReadNumber(1, 2, out day) && TryReadYear(out year);
        }

        var start = _at;
        if (TryReadNumber(4, 4, out year))
        {
            return (Accept('-') && TryReadNumber(2, 2, out month) && Accept('-') && TryReadNumber(2, 2, out day))
                || (Accept('年') && TryReadNumber(1, 2, out month) && Accept('月') && TryReadNumber(1, 2, out day) && Accept('日'));
        }

        _at = start;
        if (!TryReadNumber(1, 2, out day))
        {
            return false;
        }

        start = _at;
        if (Accept('.') && TryReadNumber(1, 2, out month) && Accept('.') && TryReadNumber(4, 4, out year))
        {
            return true;
        }

        _at = start;
        SkipOrdinalAndPreposition();
        return TryReadMonth(out month) && TryReadYear(out year);
    }

    private bool TryReadYear(out int year)
    {
        SkipOrdinalAndPreposition();
        return TryReadNumber(4, 4, out year);
    }

    /// <summary><c>st</c>, <c>er</c>, <c>º</c>, a dot or comma, <c>de</c>, <c>del</c>, <c>of</c>: what may stand between the parts of a
    /// date.</summary>
    private void SkipOrdinalAndPreposition()
    {
        SkipSeparators();
        for (var start = _at; ; start = _at)
        {
            var word = ReadWord();
            if (word is not ("st" or "nd" or "rd" or "th" or "er" or "º" or "ª" or "de" or "del" or "of" or "do" or "di" or "d" or "г"))
            {
                _at = start;
                return;
            }

            SkipSeparators();
        }
    }

    private void SkipTime()
    {
        var start = _at;
        if (!TryReadNumber(1, 2, out _)
            || !(Accept(':') || Accept('h') || Accept('.'))
            || !TryReadNumber(2, 2, out _)
            || (_at < _text.Length && _text[_at] == '.'))
        {
            _at = start;
            return;
        }

        SkipSeparators();
        start = _at;
        if (!IsHalfOfDay(ReadWord()))
        {
            _at = start;
            if (_at + 4 <= _text.Length && _text[_at] is 'a' or 'p' or 'A' or 'P' && _text[_at + 1] == '.')
            {
                _at += _text[_at + 2] == ' ' ? 5 : 4;
                _at = Math.Min(_at, _text.Length);
            }
        }

        SkipSeparators();
    }

    private static bool IsHalfOfDay(ReadOnlySpan<char> word) =>
        word.Equals("am", StringComparison.OrdinalIgnoreCase)
            || word.Equals("pm", StringComparison.OrdinalIgnoreCase)
            || word is "Uhr" or "h" or "ص" or "م" or "odp" or "dop";

    private void SkipSeparators()
    {
        while (_at < _text.Length
            && (CleanText.IsBlank(_text[_at]) || _text[_at] is '·' or '•' or ',' or '،' or '|' or '-' or '–' or '.' or '\'' or '’')
            && !(_text[_at] == '\n' && _at + 1 < _text.Length && _text[_at + 1] == '\n'))
        {
            _at++;
        }
    }

    private bool TryReadMonth(out int month)
    {
        var start = _at;
        var word = ReadWord();
        var behind = _at;
        if (word.Length > 0 && Accept(' ') && ReadWord().Length > 0 && MonthNames.TryFind(_text[start.._at], out month))
        {
            return true;
        }

        _at = behind;
        if (MonthNames.TryFind(word, out month))
        {
            return true;
        }

        _at = start;
        return false;
    }

    private ReadOnlySpan<char> ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetter(_text[_at]) || char.GetUnicodeCategory(_text[_at]) == UnicodeCategory.NonSpacingMark))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private bool Accept(char c)
    {
        if (_at < _text.Length && _text[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    private bool TryReadNumber(int fewest, int most, out int number)
    {
        number = 0;
        var digits = 0;
        while (digits < most && _at < _text.Length && CharUnicodeInfo.GetDecimalDigitValue(_text[_at]) is >= 0 and var digit)
        {
            number = (number * 10) + digit;
            digits++;
            _at++;
        }

        return digits >= fewest;
    }
}

/// <summary>Names of months, in full and shortened, as embedded tweets show them.</summary>
internal static class MonthNames
{
    /// <summary>January to December; the languages share a line where they share names. Letter case doesn't matter.</summary>
    private static readonly string[] Names =
    [
        "january jan januar jän jänner janvier janv enero ene janeiro gennaio gen januari leden ledna led gener styczeń stycznia января январь ocak januara يناير جانفي كانون_الثاني",
        "february feb februar febr février févr fév febrero fevereiro fev febbraio februari únor února úno febrer luty lutego февраля февраль şubat فبراير فيفري شباط",
        "march mar märz mrz mars marzo março maart mrt březen března bře març marzec marca марта март mart مارس آذار",
        "april apr avril avr abril abr aprile duben dubna dub kwiecień kwietnia апреля апрель nisan أبريل ابريل إبريل أفريل نيسان",
        "may mai mayo maio maggio mag mei květen května kvě maig maj mayıs maja мая май مايو ماي أيار",
        "june jun juni juin junio junho giugno giu červen června čvn juny czerwiec czerwca июня июнь haziran يونيو جوان حزيران",
        "july jul juli juil juillet julio julho luglio lug červenec července čvc juliol lipiec lipca июля июль temmuz يوليو جويلية تموز",
        "august aug août aout agosto ago augustus srpen srpna srp agost augusti sierpień sierpnia августа август ağustos أغسطس اغسطس أوت آب",
        "september sep sept septembre septiembre setiembre setembro settembre set září zář setembre wrzesień września сентября сентябрь eylül سبتمبر أيلول",
        "october oct oktober okt octobre octubre outubro out ottobre ott říjen října říj październik października октября октябрь ekim أكتوبر اكتوبر تشرين_الأول",
        "november nov novembre noviembre novembro listopad listopadu lis listopada ноября ноябрь kasım نوفمبر تشرين_الثاني",
        "december dec dezember dez décembre déc diciembre dic dezembro dicembre prosinec prosince pro desembre desember des grudzień grudnia декабря декабрь aralık ديسمبر كانون_الأول",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((line, index) => line.Split(' ').Select(name => (Name: name.Replace('_', ' '), Month: index + 1)))
        .ToFrozenDictionary(name => name.Name, name => name.Month, StringComparer.OrdinalIgnoreCase);

    /// <summary>Characters of the longest name; a name of two words has one space between them.</summary>
    public const int Longest = 14;

    /// <summary>1 to 12 for the name of a month in any of the languages; false for any other word.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out int month)
    {
        month = 0;
        return name.Length <= Longest && Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out month);
    }
}
