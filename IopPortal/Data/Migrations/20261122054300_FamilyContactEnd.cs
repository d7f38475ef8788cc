using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IopPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class FamilyContactEnd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "FamilyContacts",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EndedOn",
                table: "FamilyContacts");
        }
    }
}
