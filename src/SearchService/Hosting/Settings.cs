using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;
using SearchService.Indexing;

namespace SearchService.Hosting;

/// <summary>Every setting there is: sections, each bound to options whose properties are its settings. A misspelled one is an error, no
/// default.</summary>
internal static class Settings
{
    private static readonly (string Name, Type Options, Action<IServiceCollection> Add)[] Sections =
        [Section<DataOptions>("Data"), Section<SearchOptions>("Search"), Section<ApiOptions>("Api"), Section<IndexingOptions>("Indexing")];

    private static readonly Dictionary<string, PropertyInfo> Known = Sections
        .SelectMany(section => PropertiesOf(section.Options), (section, property) => (Name: $"{section.Name}:{property.Name}", Property: property))
        .ToDictionary(setting => setting.Name, setting => setting.Property, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfTheFramework = new(
        ["urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts", "Logging", "Kestrel", "hostBuilder"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of all settings, such as <c>Data:Path</c>.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Adds the options of every section, bound and checked.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        foreach (var section in Sections)
        {
            section.Add(services);
        }

        return services;
    }

    /// <summary>Looks at the names on the command line.</summary>
    /// <param name="arguments">Settings, each as <c>--Name=value</c> or its name alone; others are passed over.</param>
    /// <exception cref="SettingException">A name is none of ours, and none that the framework knows.</exception>
    public static void CheckNames(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)))
        {
            var name = argument[2..].Split('=')[0];
            if (!IsKnown(name) && !OfTheFramework.Contains(name.Split(':')[0]))
            {
                throw Unknown($"--{name}");
            }
        }
    }

    /// <summary>
    /// Looks at whatever stands in our sections, wherever it comes from: at names, and at values that are none of their type, of which binding would
    /// speak in a program's words.
    /// </summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var setting in Sections.SelectMany(section => configuration.GetSection(section.Name).GetChildren()))
        {
            var property = Known.GetValueOrDefault(setting.Path) ?? throw Unknown(setting.Path);
            var entries = setting.GetChildren().ToList();
            if (entries.Count > 0 && !IsList(property))
            {
                throw Unknown(entries[0].Path);
            }

            if (entries.Find(entry => entry.Value is null) is { } empty)
            {
                throw new SettingException($"{empty.Path} must be a text.");
            }

            if (!IsList(property) && setting.Value is { } text && !TypeDescriptor.GetConverter(property.PropertyType).IsValid(text))
            {
                throw new SettingException($"{setting.Path} {RuleOf(property)}");
            }
        }
    }

    /// <summary>Checks every section against the rules of its options.</summary>
    /// <exception cref="SettingException">Settings are wrong; all of them are named.</exception>
    public static void Validate(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException wrong)
        {
            throw new SettingException(string.Join(' ', wrong.Failures));
        }
        catch (AggregateException several) when (several.InnerExceptions.All(one => one is OptionsValidationException))
        {
            var failures = several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures);
            throw new SettingException(string.Join(' ', failures));
        }
    }

    private static (string Name, Type Options, Action<IServiceCollection> Add) Section<T>(string name)
        where T : class => (name, typeof(T), services => services
        .AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value)
        .AddSingleton<IValidateOptions<T>>(new Validation<T>(name))
        .AddOptions<T>()
        .BindConfiguration(name)
        .Configure<IConfiguration>((options, configuration) => SetLists(options, configuration.GetSection(name)))
        .ValidateOnStart());

    private static IEnumerable<PropertyInfo> PropertiesOf(Type options) => options.GetProperties().Where(property => property.CanWrite);

    private static bool IsList(PropertyInfo property) => property.PropertyType == typeof(IReadOnlyList<string>);

    /// <summary>Tells whether it is a setting, or an entry of one that is a list, such as <c>Api:Keys:0</c>.</summary>
    private static bool IsKnown(string name) =>
        Known.ContainsKey(name) || (Known.TryGetValue(name[..Math.Max(0, name.LastIndexOf(':'))], out var list) && IsList(list));

    /// <summary>
    /// Sets what is a list: numbered entries (<c>Api:Keys:0</c>, an array in JSON), or one text with commas between, which binding overlooks: that
    /// would be a lock left open.
    /// </summary>
    private static void SetLists(object options, IConfigurationSection section)
    {
        foreach (var property in PropertiesOf(options.GetType()).Where(IsList))
        {
            var list = section.GetSection(property.Name);
            string[] values = [.. list.GetChildren().Prepend(list).SelectMany(entry => Split(entry.Value ?? ""))];
            if (values.Length > 0)
            {
                property.SetValue(options, values);
            }
        }
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a value must be, in a sentence that follows the setting's name.</summary>
    private static string RuleOf(PropertyInfo property)
    {
        var type = property.PropertyType;
        var bounds = property.GetCustomAttribute<RangeAttribute>();
        var range = bounds is null ? "" : string.Create(CultureInfo.InvariantCulture, $" from {bounds.Minimum} to {bounds.Maximum}");
        return type.IsEnum ? $"must be {string.Join(" or ", Enum.GetNames(type))}."
            : type == typeof(TimeSpan) ? $"must be a time{range}; 00:00:01 is a second."
            : $"must be a whole number{range}.";
    }

    private static SettingException Unknown(string name) =>
        new($"{name} is no setting. There are --urls, {string.Join(", ", Names.Order(StringComparer.Ordinal))}.");

    /// <summary>Holds options against the attributes of their properties, and against what they know themselves; names settings as they are
    /// written.</summary>
    private sealed class Validation<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var broken = PropertiesOf(typeof(T))
                .Where(property => !IsValid(property, property.GetValue(options)))
                .Select(property => $"{section}:{property.Name} {RuleOf(property)}");
            var others = options is IValidatableObject validatable ? validatable.Validate(new ValidationContext(options)) : [];
            string[] problems = [.. broken, .. others.Select(problem => $"{section}:{problem.MemberNames.First()} {problem.ErrorMessage}")];
            return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }

        private static bool IsValid(PropertyInfo property, object? value) =>
            property.GetCustomAttributes<ValidationAttribute>().All(attribute => attribute.IsValid(value))
            && (!property.PropertyType.IsEnum || Enum.IsDefined(property.PropertyType, value!));
    }
}
