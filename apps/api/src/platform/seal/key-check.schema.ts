import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** By which a store knows its key ring: one row for each key that was ever the current or the root one. */
@Schema({ collection: 'key_checks', versionKey: false })
export class KeyCheck {
  /** The key's name. */
  @Prop({ type: String, required: true }) _id!: string;
  @Prop({ type: String, required: true }) proof!: string;
}
export const KeyCheckSchema = SchemaFactory.createForClass(KeyCheck);
