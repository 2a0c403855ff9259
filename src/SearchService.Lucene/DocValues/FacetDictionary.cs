namespace SearchService.Lucene.DocValues;

/// <summary>Every value that a facet has had since the generation was opened, numbered from 0: one numbering for all segments, so that counting adds
/// up integers. Safe for use from many threads.</summary>
internal sealed class FacetDictionary
{
    private readonly Lock _adding = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _spellings = new(StringComparer.OrdinalIgnoreCase);
    private string[] _values = new string[64];
    private int _count;

    /// <summary>Arrays to count the values in.</summary>
    public CounterPool Zeros { get; } = new();

    /// <summary>How many values there are. Never falls.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The value with a number.</summary>
    public string this[int number] => Volatile.Read(ref _values)[number];

    /// <summary>The number of a value; a new one where it has none yet.</summary>
    public int NumberOf(string value)
    {
        lock (_adding)
        {
            if (_numbers.TryGetValue(value, out var number))
            {
                return number;
            }

            number = _count;
            if (number == _values.Length)
            {
                var grown = new string[number * 2];
                _values.CopyTo(grown, 0);
                Volatile.Write(ref _values, grown);
            }

            _values[number] = value;
            _numbers.Add(value, number);
            if (!_spellings.TryGetValue(value, out var spellings))
            {
                _spellings.Add(value, spellings = []);
            }

            spellings.Add(number);
            Volatile.Write(ref _count, number + 1);
            return number;
        }
    }

    /// <summary>True where there is a value, written just so.</summary>
    public bool Has(string value)
    {
        lock (_adding)
        {
            return _numbers.ContainsKey(value);
        }
    }

    /// <summary>The numbers of every value that is the same but for case.</summary>
    public int[] NumbersOfAnyCase(string value)
    {
        lock (_adding)
        {
            return _spellings.TryGetValue(value, out var numbers) ? [.. numbers] : [];
        }
    }
}
