using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace SearchService.Http.OpenApi;

/// <summary>The member's value is one of the constants of a type.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConstantsOfAttribute(params Type[] types)
    : AllowedValuesAttribute(
        [.. types.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static), (_, field) => field.GetRawConstantValue())]);
