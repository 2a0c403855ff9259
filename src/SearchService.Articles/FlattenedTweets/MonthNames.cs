using System.Collections.Frozen;

namespace SearchService.Articles.FlattenedTweets;

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
