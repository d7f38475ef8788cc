using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IopPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SeriesOccurrences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "Occurrence",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("UPDATE Sessions SET Occurrence = Date WHERE SeriesId IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Occurrence",
                table: "Sessions");
        }
    }
}
