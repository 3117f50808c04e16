using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a Medication.</summary>
internal struct MedicationReader : IResourceReader
{
    private CodeableConcept code;
    private CodeableConcept form;
    private ReferenceRange amount;
    private Rows ingredients;

    private enum Member
    {
        Code = HeaderMember.Next,
        Form,
        Amount,
        Ingredient,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.OfResource<Member>();

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Code:
                code = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.Form:
                form = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.Amount:
                amount = RatioReader.Read(ref json, scope);
                break;
            default:
                ingredients = IngredientReader.ReadAll(ref json, scope);
                break;
        }
    }

    /// <inheritdoc/>
    public readonly void AddRow(in ResourceHeader header, ResourceSet set) => set.Medications.Add(new()
    {
        Header = header,
        Code = code,
        Form = form,
        AmountNumerator = amount.Low,
        AmountDenominator = amount.High,
        Ingredients = ingredients,
    });
}

/// <summary>Reads one ingredient of a Medication.</summary>
internal struct IngredientReader : IObjectReader
{
    private CodeableConcept item;
    private Reference itemReference;
    private ReferenceRange strength;

    private enum Member
    {
        ItemCodeableConcept = 1,
        ItemReference,
        Strength,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads all ingredients into rows.</summary>
    internal static Rows ReadAll(ref JsonCursor json, in ReadScope scope)
    {
        var rows = scope.Set.Ingredients;
        var start = rows.Count;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var one = default(IngredientReader);
            if (JsonObject.TryRead(ref one, ref json, scope))
            {
                rows.Add(one.Row());
            }
        }

        return rows.Since(start);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.ItemCodeableConcept:
                item = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.ItemReference:
                itemReference = ReferenceReader.Read(ref json, scope);
                break;
            default:
                strength = RatioReader.Read(ref json, scope);
                break;
        }
    }

    private readonly MedicationIngredient Row() => new()
    {
        Item = item,
        ItemReference = itemReference,
        StrengthNumerator = strength.Low,
        StrengthDenominator = strength.High,
    };
}
