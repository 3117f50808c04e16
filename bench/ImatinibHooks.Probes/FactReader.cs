using System.Buffers;
using System.Text.Json;

namespace ImatinibHooks.Probes;

/// <summary>One forward pass over a call that keeps kind, code, system, value, unit, date and status of every resource in pooled structs and skips the rest.</summary>
internal ref struct FactReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 128 };

    private Utf8JsonReader json;
    private Fact[] facts;
    private int count;

    internal FactReader(ReadOnlySpan<byte> body)
    {
        json = new Utf8JsonReader(body, Options);
        facts = ArrayPool<Fact>.Shared.Rent(1024);
    }

    /// <summary>How many resources the call held.</summary>
    internal static int Count(ReadOnlySpan<byte> body)
    {
        var reader = new FactReader(body);
        reader.ReadCall();
        ArrayPool<Fact>.Shared.Return(reader.facts);
        return reader.count;
    }

    // Everything outside a resource is walked token by token; the member names that lead to resources are the same at every level.
    private void ReadCall()
    {
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && (json.ValueTextEquals("resource"u8) || json.ValueTextEquals("patient"u8)))
            {
                json.Read();
                ReadResource();
            }
        }
    }

    private void ReadResource()
    {
        var fact = default(Fact);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref fact);
        }

        if (count == facts.Length)
        {
            Grow();
        }

        facts[count++] = fact;
    }

    private void ReadMember(ref Fact fact)
    {
        if (json.ValueTextEquals("resourceType"u8))
        {
            ReadPlace(out fact.Kind);
        }
        else if (json.ValueTextEquals("status"u8))
        {
            ReadPlace(out fact.Status);
        }
        else if (json.ValueTextEquals("code"u8) || json.ValueTextEquals("medicationCodeableConcept"u8))
        {
            ReadConcept(ref fact);
        }
        else if (json.ValueTextEquals("effectiveDateTime"u8) || json.ValueTextEquals("authoredOn"u8) || json.ValueTextEquals("onsetDateTime"u8))
        {
            ReadPlace(out fact.Date);
        }
        else if (json.ValueTextEquals("valueQuantity"u8))
        {
            ReadQuantity(ref fact);
        }
        else
        {
            json.Skip();
        }
    }

    private void ReadConcept(ref Fact fact)
    {
        var depth = json.CurrentDepth;
        while (json.Read() && json.CurrentDepth > depth)
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("system"u8))
            {
                ReadPlace(out fact.System);
            }
            else if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("code"u8))
            {
                ReadPlace(out fact.Code);
            }
        }
    }

    private void ReadQuantity(ref Fact fact)
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("value"u8))
            {
                json.Read();
                fact.Value = json.GetDecimal();
            }
            else if (json.ValueTextEquals("code"u8))
            {
                ReadPlace(out fact.Unit);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void ReadPlace(out Place place)
    {
        json.Read();
        place = new Place((int)json.TokenStartIndex + 1, json.ValueSpan.Length);
    }

    private void Grow()
    {
        var larger = ArrayPool<Fact>.Shared.Rent(facts.Length * 2);
        facts.CopyTo(larger, 0);
        ArrayPool<Fact>.Shared.Return(facts);
        facts = larger;
    }
}
